//! Digits as shortcuts on every layout: many write other signs with the keys of the digits' row, and digits with Shift.

use egui::{Context, Event, Key, Modifiers};

/// Keys of the row, by what stands on them where digits need no Shift.
const DIGITS: [Key; 10] =
    [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Before anything is asked of the keyboard: a key of the digits' row is its digit with Ctrl, whatever it writes. Alone
/// it is what it writes and its digit, for pages on which digits answer. Letters need nothing: what writes none of the
/// Latin ones comes by its place already.
pub fn digits_by_place(ctx: &Context) {
    ctx.input_mut(|input| {
        let mut at = 0;
        while at < input.events.len() {
            if let Some((digit, modifiers)) = digit_of(&input.events[at]) {
                if modifiers.command {
                    if let Event::Key { key, .. } = &mut input.events[at] {
                        *key = digit;
                    }
                } else {
                    let mut event = input.events[at].clone();
                    if let Event::Key { key, .. } = &mut event {
                        *key = digit;
                    }
                    at += 1;
                    input.events.insert(at, event);
                }
            }
            at += 1;
        }
    });
}

/// The digit of a key that writes something else.
fn digit_of(event: &Event) -> Option<(Key, Modifiers)> {
    let Event::Key { key, physical_key: Some(place), modifiers, pressed: true, .. } = event else { return None };
    let is_other = DIGITS.contains(place) && !DIGITS.contains(key) && !modifiers.shift && !modifiers.alt;
    is_other.then_some((*place, *modifiers))
}
