//! Whether the operating system was told that its person finds motion hard to bear.

/// Asks the system. Nothing where it doesn't say, or there is nobody to ask; it may take as long as the system likes.
#[cfg(target_os = "linux")]
pub fn wants_less() -> Option<bool> {
    zbus::block_on(portal::wish()).ok().flatten()
}

/// Other systems are not asked: it would take a package for each.
#[cfg(not(target_os = "linux"))]
pub fn wants_less() -> Option<bool> {
    None
}

#[cfg(target_os = "linux")]
mod portal {
    use std::collections::HashMap;

    use zbus::{Connection, Result, zvariant::OwnedValue};

    /// What is known to every desktop, then GNOME's own, older word.
    const APPEARANCE: &str = "org.freedesktop.appearance";
    const GNOME: &str = "org.gnome.desktop.interface";

    type Settings = HashMap<String, HashMap<String, OwnedValue>>;

    /// Asks the settings portal, which speaks for whichever desktop this is.
    pub async fn wish() -> Result<Option<bool>> {
        let bus = Connection::session().await?;
        let (path, portal) = ("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings");
        let named = ([APPEARANCE, GNOME].as_slice(),);
        let answer = bus.call_method(Some("org.freedesktop.portal.Desktop"), path, Some(portal), "ReadAll", &named);
        Ok(read(&answer.await?.body().deserialize()?))
    }

    fn read(settings: &Settings) -> Option<bool> {
        let said = |of: &str, key: &str| settings.get(of)?.get(key);
        let reduced = said(APPEARANCE, "reduced-motion").and_then(|value| u32::try_from(value).ok());
        let animated = said(GNOME, "enable-animations").and_then(|value| bool::try_from(value).ok());
        match (reduced, animated) {
            (Some(1), _) | (_, Some(false)) => Some(true),
            (None, None) => None,
            _ => Some(false),
        }
    }
}
