//! Commands that change what is shown, and nothing that is stored.

use chrono::NaiveDate;

use crate::{
    domain::{kinds::Kind, value::RecordRef},
    ui::nav::{Counter, FairTab, Page, PartnershipFilter, PartnershipTab, PartnershipView},
};

/// Where a person wants to go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NavCommand {
    Go(Page),
    /// Goes to the partnerships, looked at in this way.
    GoToView(PartnershipView),
    /// Goes to a page of the fair.
    GoToFair(FairTab),
    /// Shows a tab of the partnership selected.
    ShowTab(PartnershipTab),
    /// Shows a record in its page.
    Show(RecordRef),
    /// Opens a record beside the one shown.
    Beside(RecordRef),
    CloseBeside,
    /// Shows another list of the page: the one of this kind.
    ShowList(Kind),
    Back,
    Forward,
    FocusSearch,
    /// Puts the keyboard into the list's own search field.
    FocusFilter,
    /// Shows the partnerships that a filter keeps.
    FilterPartnerships(PartnershipFilter),
    /// Opens the list behind a number of the day.
    ShowCounter(Counter),
    /// Shows another day of the calendar.
    ShowDay(NaiveDate),
    /// Reads the page shown anew.
    Reload,
}

impl NavCommand {
    /// Whether it takes the forms of the page out of sight.
    pub fn puts_forms_away(&self) -> bool {
        match self {
            Self::Go(_)
            | Self::GoToView(_)
            | Self::GoToFair(_)
            | Self::ShowTab(_)
            | Self::Show(_)
            | Self::CloseBeside
            | Self::ShowList(_)
            | Self::Back
            | Self::Forward
            | Self::FilterPartnerships(_)
            | Self::ShowCounter(_)
            | Self::ShowDay(_) => true,
            Self::Beside(_) | Self::FocusSearch | Self::FocusFilter | Self::Reload => false,
        }
    }
}
