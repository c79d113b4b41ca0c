//! Which part of the sheet is shown, and how large.

use egui::{Pos2, Rect, Vec2, vec2};

use super::globe::{HALF_HEIGHT, HALF_WIDTH};

/// How many times larger than the whole the map can be made.
const CLOSEST: f32 = 80.0;
/// Where no city lies: the whole is fitted without the far south, as atlases do.
const SOUTH: f32 = 1.08;

fn inhabited() -> Rect {
    Rect::from_min_max(Pos2::new(-HALF_WIDTH, -HALF_HEIGHT), Pos2::new(HALF_WIDTH, SOUTH))
}

/// A part of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The point of the sheet in the middle.
    pub centre: Pos2,
    /// Points of the window to a unit of the sheet.
    pub scale: f32,
}

impl View {
    /// All that is inhabited.
    pub fn whole(size: Vec2) -> Self {
        Self::around(inhabited(), size, 4.0)
    }

    /// What there is to see, as far as it lies where people live: the ways over the poles are cut off.
    pub fn fitted(bounds: Rect, size: Vec2) -> Self {
        Self::around(bounds.intersect(inhabited()), size, (size.x * 0.08).clamp(24.0, 70.0))
    }

    /// A part of the sheet with a margin in points around it.
    pub fn around(part: Rect, size: Vec2, margin: f32) -> Self {
        let room = (size - Vec2::splat(2.0 * margin)).max(Vec2::splat(20.0));
        // A single city is shown with its part of the continent.
        let extent = part.size().max(vec2(0.25, 0.25));
        let scale = (room.x / extent.x).min(room.y / extent.y);
        Self { centre: part.center(), scale }.held(size)
    }

    pub fn to_window(self, rect: Rect, point: Pos2) -> Pos2 {
        rect.center() + (point - self.centre) * self.scale
    }

    pub fn to_sheet(self, rect: Rect, point: Pos2) -> Pos2 {
        self.centre + (point - rect.center()) / self.scale
    }

    /// The part of the sheet that fills a rectangle of the window.
    pub fn part(self, rect: Rect) -> Rect {
        Rect::from_center_size(self.centre, rect.size() / self.scale)
    }

    /// The part of the sheet under a part of the window.
    pub fn part_under(self, rect: Rect, part: Rect) -> Rect {
        Rect::from_min_max(self.to_sheet(rect, part.min), self.to_sheet(rect, part.max))
    }

    pub fn moved(self, by: Vec2, size: Vec2) -> Self {
        Self { centre: self.centre - by / self.scale, ..self }.held(size)
    }

    /// Larger or smaller, so that what is under a point of the window stays there.
    pub fn zoomed(self, rect: Rect, about: Pos2, times: f32) -> Self {
        let held = self.to_sheet(rect, about);
        let scale = Self { scale: self.scale * times, ..self }.held(rect.size()).scale;
        let centre = held - (about - rect.center()) / scale;
        Self { centre, scale }.held(rect.size())
    }

    /// Within what there is to see.
    fn held(self, size: Vec2) -> Self {
        let fits = (size.x / (2.0 * HALF_WIDTH)).min(size.y / (2.0 * HALF_HEIGHT));
        let scale = self.scale.clamp(fits * 0.9, fits * CLOSEST);
        let room = size / scale / 2.0;
        let slack = |half: f32, room: f32| (half - room * 0.6).max(0.0);
        let (across, down) = (slack(HALF_WIDTH, room.x), slack(HALF_HEIGHT, room.y));
        let centre = Pos2::new(self.centre.x.clamp(-across, across), self.centre.y.clamp(-down, down));
        Self { centre, scale }
    }
}

#[cfg(test)]
mod tests {
    use egui::{Rect, pos2, vec2};

    use super::View;

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        let rect = Rect::from_min_size(pos2(200.0, 100.0), vec2(900.0, 500.0));
        let before = View::whole(rect.size());
        let pointer = pos2(700.0, 300.0);
        let after = before.zoomed(rect, pointer, 3.0);
        let moved = after.to_window(rect, before.to_sheet(rect, pointer)).distance(pointer);
        assert!(moved < 0.1 && (after.scale / before.scale - 3.0).abs() < 1e-3, "{moved}");
        let point = pos2(0.7, -0.4);
        assert!(after.to_sheet(rect, after.to_window(rect, point)).distance(point) < 1e-4);
    }

    #[test]
    fn the_sheet_is_never_lost_from_sight() {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(900.0, 500.0));
        let far = View::whole(rect.size()).zoomed(rect, rect.center(), 1e6).moved(vec2(1e9, -1e9), rect.size());
        assert!(far.part(rect).center().x.abs() < 3.0 && far.scale < 1e5);
        let least = |view: View| view.zoomed(rect, rect.center(), 1e-9).scale;
        assert!((least(far) - least(View::whole(rect.size()))).abs() < 1e-3);
    }
}
