//! Commands about files: workspaces, attachments, copies, pictures; and what is copied out of the program.

use std::path::PathBuf;

use crate::{
    actions::beginnings::Sample,
    domain::value::{Id, RecordRef},
    files::copied::CopiedTable,
    jobs::paper::Order,
};

/// What is asked of files.
#[derive(Clone, Debug, PartialEq)]
pub enum FileCommand {
    /// Opens a file dialog.
    Pick(Purpose),
    Open(PathBuf),
    Create {
        path: PathBuf,
        name: String,
    },
    /// A place for a new workspace, typed in.
    NewWorkspaceAt(PathBuf),
    /// Opens a sample, and makes it where it is not there yet.
    OpenSample(Sample),
    /// Takes a workspace off those opened lately.
    Forget(PathBuf),
    CloseWorkspace,
    /// Writes what is open into a new file and goes on there.
    Rescue(PathBuf),
    /// Goes on as the one who writes, now that nobody else does.
    TakeOver,
    /// Writes both readings of a workspace into new files: what it holds alone, and with what a crash left beside it.
    RescueBoth(PathBuf),
    BackUp,
    /// Reads files and attaches them to a record.
    Attach {
        about: RecordRef,
        paths: Vec<PathBuf>,
    },
    /// Gives up the files being read.
    StopAttaching,
    /// Shows an attached picture under its file; nothing puts it away.
    Preview(Option<Id>),
    /// Shows an attachment in the program of the computer that is meant for it.
    View(Id),
    SaveCopy {
        file: Id,
        path: PathBuf,
    },
    /// Writes the map as it is shown.
    SaveMap(PathBuf),
    /// Takes a list to the clipboard.
    CopyTable(CopiedTable),
}

impl FileCommand {
    /// Whether it writes into a workspace.
    pub fn writes(&self) -> bool {
        matches!(self, Self::Create { .. } | Self::Attach { .. })
    }

    /// Whether another workspace takes the place of the one open, or none does.
    pub fn puts_workspace_away(&self) -> bool {
        match self {
            Self::Open(_) | Self::Create { .. } | Self::OpenSample(_) | Self::CloseWorkspace => true,
            // What is being typed goes on in the copy, or as the writer.
            Self::Rescue(_)
            | Self::TakeOver
            | Self::Pick(_)
            | Self::NewWorkspaceAt(_)
            | Self::Forget(_)
            | Self::RescueBoth(_)
            | Self::BackUp
            | Self::Attach { .. }
            | Self::StopAttaching
            | Self::Preview(_)
            | Self::View(_)
            | Self::SaveCopy { .. }
            | Self::SaveMap(_)
            | Self::CopyTable(_) => false,
        }
    }
}

/// What a file dialog is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Open,
    NewWorkspace,
    Rescue,
    BackupFolder,
    MapPicture,
    /// A file to be attached to a record.
    Attach(RecordRef),
    /// A place for a copy of an attachment.
    SaveCopy(Id),
    /// A place for the papers of a fair.
    Paper(Order),
}
