//! The desktop's clipboard, for what is more than the text of one field: a table, as text and as HTML.

use egui::Context;

use crate::files::copied::CopiedTable;

/// Where a table is copied to.
pub trait Clipboard {
    /// Copies a table; the error is what the desktop said.
    fn copy(&mut self, ctx: &Context, table: &CopiedTable) -> Result<(), String>;
}

/// The system's clipboard. What was copied belongs to the connection, so that it is kept.
#[derive(Default)]
pub struct SystemClipboard {
    connection: Option<arboard::Clipboard>,
}

impl SystemClipboard {
    fn set(&mut self, table: &CopiedTable) -> Result<(), arboard::Error> {
        if self.connection.is_none() {
            self.connection = Some(arboard::Clipboard::new()?);
        }
        let Some(connection) = &mut self.connection else { return Err(arboard::Error::ClipboardNotSupported) };
        connection.set().html(table.html(), Some(table.text()))
    }
}

impl Clipboard for SystemClipboard {
    fn copy(&mut self, ctx: &Context, table: &CopiedTable) -> Result<(), String> {
        match self.set(table) {
            Ok(()) => Ok(()),
            // Not every compositor lets a program set the clipboard beside its window; the window itself takes text.
            Err(_) if std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty()) => {
                ctx.copy_text(table.text());
                Ok(())
            }
            Err(error) => {
                self.connection = None;
                Err(error.to_string())
            }
        }
    }
}
