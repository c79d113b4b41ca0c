//! Who shows the dialog in which files are chosen.

/// Whether the desktop shows its own. Where it does not, a program shows one that is told where to begin by the name
/// suggested, and by nothing else.
#[cfg(target_os = "linux")]
pub fn is_the_desktops() -> bool {
    zbus::block_on(version()).is_ok()
}

/// Other systems always do.
#[cfg(not(target_os = "linux"))]
pub fn is_the_desktops() -> bool {
    true
}

/// Answered only where the portal can choose files, and not by a portal without that part.
#[cfg(target_os = "linux")]
async fn version() -> zbus::Result<()> {
    let bus = zbus::Connection::session().await?;
    let (path, properties) = ("/org/freedesktop/portal/desktop", "org.freedesktop.DBus.Properties");
    let version = ("org.freedesktop.portal.FileChooser", "version");
    bus.call_method(Some("org.freedesktop.portal.Desktop"), path, Some(properties), "Get", &version).await?;
    Ok(())
}
