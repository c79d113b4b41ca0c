//! What a screen reader is told: every node of the window with its name, role and state, asked of AT-SPI.

use serde::Deserialize;
use zbus::{
    Connection,
    zvariant::{OwnedObjectPath, Type, Value},
};

/// Roles by their numbers in AT-SPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role(pub u32);

impl Role {
    pub const FRAME: Self = Self(23);
    pub const PAGE_TAB: Self = Self(37);
    pub const BUTTON: Self = Self(43);
    pub const TABLE: Self = Self(55);
    pub const TABLE_CELL: Self = Self(56);
    pub const ENTRY: Self = Self(79);
    pub const HEADING: Self = Self(83);
}

const ACTIVE: u32 = 1;
const FOCUSABLE: u32 = 11;
const SELECTED: u32 = 23;
const SHOWING: u32 = 25;

type Reference = (String, OwnedObjectPath);

#[derive(Debug, Deserialize, Type)]
struct CacheItem {
    object: Reference,
    _app: Reference,
    _parent: Reference,
    _index: i32,
    _children: i32,
    interfaces: Vec<String>,
    name: String,
    role: u32,
    _description: String,
    states: Vec<u32>,
}

/// One node as a screen reader knows it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one state of the standard, and any of them may go together")]
pub struct Told {
    pub name: String,
    pub role: Role,
    /// Of a window: it has the keyboard.
    pub is_active: bool,
    pub is_focusable: bool,
    pub is_selected: bool,
    pub is_showing: bool,
    interfaces: Vec<String>,
    object: Reference,
}

/// A rectangle on the screen: left, top, width, height.
pub type Extents = (i32, i32, i32, i32);

pub struct Reader {
    bus: Connection,
}

impl Reader {
    /// Begins to read, which the program is told.
    pub fn new(session: &str) -> Self {
        zbus::block_on(async {
            let session = zbus::connection::Builder::address(session)?.build().await?;
            let (bus, path) = ("org.a11y.Bus", "/org/a11y/bus");
            let address: String =
                session.call_method(Some(bus), path, Some(bus), "GetAddress", &()).await?.body().deserialize()?;
            let enabled = ("org.a11y.Status", "IsEnabled", Value::from(true));
            session.call_method(Some(bus), path, Some("org.freedesktop.DBus.Properties"), "Set", &enabled).await?;
            let bus = zbus::connection::Builder::address(address.as_str())?.build().await?;
            zbus::Result::Ok(Self { bus })
        })
        .unwrap()
    }

    async fn applications(&self) -> zbus::Result<Vec<Reference>> {
        let (registry, root) = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root");
        let accessible = Some("org.a11y.atspi.Accessible");
        self.bus.call_method(Some(registry), root, accessible, "GetChildren", &()).await?.body().deserialize()
    }

    async fn items(&self, application: &str) -> zbus::Result<Vec<CacheItem>> {
        let (path, cache) = ("/org/a11y/atspi/cache", Some("org.a11y.atspi.Cache"));
        self.bus.call_method(Some(application), path, cache, "GetItems", &()).await?.body().deserialize()
    }

    /// Every node of every window; of an application that just ended, nothing.
    pub fn nodes(&self) -> Vec<Told> {
        zbus::block_on(async {
            let mut nodes = Vec::new();
            for (application, _) in self.applications().await.unwrap_or_default() {
                for item in self.items(&application).await.unwrap_or_default() {
                    let has = |state: u32| item.states.first().is_some_and(|bits| bits & (1 << state) != 0);
                    nodes.push(Told {
                        is_active: has(ACTIVE),
                        is_focusable: has(FOCUSABLE),
                        is_selected: has(SELECTED),
                        is_showing: has(SHOWING),
                        name: item.name,
                        role: Role(item.role),
                        interfaces: item.interfaces,
                        object: item.object,
                    });
                }
            }
            nodes
        })
    }

    /// What stands in a node: its text where it has some of its own, its name otherwise.
    pub fn text(&self, node: &Told) -> String {
        if !node.interfaces.iter().any(|name| name == "org.a11y.atspi.Text") {
            return node.name.clone();
        }
        self.call(node, "org.a11y.atspi.Text", "GetText", &(0_i32, -1_i32)).unwrap_or_default()
    }

    /// Where a node is on the screen.
    pub fn extents(&self, node: &Told) -> Option<Extents> {
        self.call(node, "org.a11y.atspi.Component", "GetExtents", &(0_u32,))
    }

    fn call<A, T>(&self, node: &Told, interface: &str, method: &str, arguments: &A) -> Option<T>
    where
        A: serde::Serialize + zbus::zvariant::DynamicType,
        T: for<'a> Deserialize<'a> + Type,
    {
        zbus::block_on(async {
            let (application, path) = &node.object;
            let answer = self.bus.call_method(Some(application.as_str()), path, Some(interface), method, arguments);
            answer.await.ok()?.body().deserialize().ok()
        })
    }
}
