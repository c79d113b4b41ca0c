//! New ids: version 7 UUIDs that only ever grow, so that rows written together lie together.

use uuid::Uuid;

use crate::domain::value::Id;

/// Mints ids from the time and chance, or from a seed.
#[derive(Clone, Debug)]
pub struct Minter {
    last: u128,
    seed: Option<u64>,
}

/// Version and variant bits of a UUIDv7, and the random bits below the time.
const TIME_SHIFT: u32 = 80;

impl Minter {
    pub fn new(seed: Option<u64>) -> Self {
        Self { last: 0, seed }
    }

    fn chance(&mut self) -> u64 {
        match &mut self.seed {
            Some(state) => {
                // SplitMix64: enough for ids that only have to differ and come out the same each time.
                *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mut mixed = *state;
                mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                mixed ^ (mixed >> 31)
            }
            None => Uuid::new_v4().as_u64_pair().1 & 0x3fff_ffff_ffff_ffff,
        }
    }

    pub fn mint(&mut self, now_millis: u64) -> Id {
        let time = u128::from(now_millis & 0xffff_ffff_ffff) << TIME_SHIFT;
        let next = if time > self.last >> TIME_SHIFT << TIME_SHIFT {
            time | u128::from(self.chance() >> 4)
        } else {
            // Within one millisecond, or under a clock set back: a little above the last, by chance, so that two
            // machines never walk the same row of ids.
            self.last + 1 + u128::from(self.chance() & 0xffff_ffff)
        };
        self.last = next;
        Id(Uuid::from_u128(stamp(next)))
    }
}

/// Spreads 122 counting bits around the version and variant bits.
fn stamp(counted: u128) -> u128 {
    let low = counted & ((1 << 62) - 1);
    let middle = (counted >> 62) & 0xfff;
    let time = counted >> TIME_SHIFT;
    time << 80 | 0x7 << 76 | middle << 64 | 0b10 << 62 | low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_whatever_the_clock_does() {
        let mut minter = Minter::new(Some(7));
        let ids: Vec<Id> = [5_000, 5_000, 5_001, 4_000, 4_000, 9_000].map(|now| minter.mint(now)).to_vec();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{ids:?}");
        assert!(ids.iter().all(|id| id.0.get_version_num() == 7));
    }
}
