//! The map: land and boundaries, cities as dots, partnerships as the shortest ways between them. It draws what it is
//! given and reports what a person chose; none of it knows the register.

mod atlas;
mod data;
mod globe;
mod inks;
mod layers;
mod legend;
mod picture;
mod view;
mod widget;

pub use data::{Dot, MapData, Tie};
pub use picture::{MapPicture, PICTURE_SCALE};
pub use widget::{Choice, Map};
