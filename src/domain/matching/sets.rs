//! Sets of cities as bits, 64 in a word, and what they tell of many cities at once.

#![allow(clippy::inline_always, reason = "only what is inlined is compiled for the instructions found at run time")]

use super::columns::NeedsAndOffers;

/// For each of 64 facts, which cities it holds of.
pub(super) struct Facts {
    words: usize,
    bits: Vec<u64>,
}

impl Facts {
    pub(super) fn new(cities: impl ExactSizeIterator<Item = u64>) -> Self {
        let words = cities.len().div_ceil(64);
        let mut bits = vec![0; 64 * words];
        for (at, mut facts) in cities.enumerate() {
            while facts != 0 {
                bits[facts.trailing_zeros() as usize * words + at / 64] |= 1 << (at % 64);
                facts &= facts - 1;
            }
        }
        Self { words, bits }
    }

    #[inline(always)]
    fn of(&self, fact: u32) -> &[u64] {
        &self.bits[fact as usize * self.words..][..self.words]
    }

    /// Adds the cities of which any of some facts holds.
    #[inline(always)]
    pub(super) fn any(&self, mut facts: u64, out: &mut [u64]) {
        while facts != 0 {
            let fact = facts.trailing_zeros();
            facts &= facts - 1;
            for (out, bits) in out.iter_mut().zip(self.of(fact)) {
                *out |= bits;
            }
        }
    }
}

/// Of which themes cities have a need (or an offer), and of which more than one.
pub(super) struct Themes {
    pub(super) any: Facts,
    pub(super) more: Facts,
}

/// How many needs and offers of one direction meet: none; one of each; three or four; more.
pub(super) const LEVELS: usize = 4;
/// The most of a level that has a most.
pub(super) const LEVEL_MOST: [u32; LEVELS - 1] = [0, 2, 4];

/// The cities at each level.
pub(super) struct Levels(pub(super) [Vec<u64>; LEVELS]);

impl Levels {
    pub(super) fn new(words: usize) -> Self {
        Self(std::array::from_fn(|_| vec![0; words]))
    }

    /// Where the wishes of one city, by theme, meet those of the others.
    #[inline(always)]
    pub(super) fn find(&mut self, wishes: NeedsAndOffers, others: &Themes) {
        self.0.iter_mut().for_each(|level| level.fill(0));
        let words = self.0[0].len();
        let [none, one, two, three] = self.0.each_mut().map(|level| &mut level[..words]);
        // While it is counted, each level holds those of the higher ones too.
        let mut left = wishes.themes;
        while left != 0 {
            let theme = left.trailing_zeros();
            left &= left - 1;
            let (once, twice) = (&others.any.of(theme)[..words], &others.more.of(theme)[..words]);
            match 1 + wishes.further(1 << theme) {
                1 => {
                    for at in 0..words {
                        three[at] |= two[at] & once[at] | twice[at];
                        two[at] |= one[at] & once[at];
                        one[at] |= once[at];
                    }
                }
                2 | 3 => {
                    for at in 0..words {
                        three[at] |= one[at] & once[at] | twice[at];
                        two[at] |= once[at];
                        one[at] |= once[at];
                    }
                }
                _ => {
                    for at in 0..words {
                        three[at] |= once[at];
                        one[at] |= once[at];
                    }
                }
            }
        }
        for at in 0..words {
            none[at] = !one[at];
            one[at] &= !two[at] & !three[at];
            two[at] &= !three[at];
        }
    }
}

/// Numbers of bits, in room that is used again.
pub(super) struct List {
    room: Vec<u32>,
    count: usize,
}

impl List {
    const AT_ONCE: usize = 4;

    pub(super) fn new(words: usize) -> Self {
        Self { room: vec![0; 64 * words + Self::AT_ONCE], count: 0 }
    }

    pub(super) fn all(&self) -> &[u32] {
        &self.room[..self.count]
    }

    /// Those that are wanted and not done yet, and now are.
    #[inline(always)]
    pub(super) fn list(&mut self, wanted: &[u64], done: &mut [u64]) {
        let mut count = 0;
        for (word, (wanted, done)) in wanted.iter().zip(done).enumerate() {
            let mut bits = wanted & !*done;
            *done |= wanted;
            let until = count + bits.count_ones() as usize;
            // A few too many are written, and written over by the next: how many there are is a toss-up.
            while count < until {
                for at in &mut self.room[count..count + Self::AT_ONCE] {
                    *at = 64 * word as u32 + bits.trailing_zeros();
                    bits &= bits.wrapping_sub(1);
                }
                count += Self::AT_ONCE;
            }
            count = until;
        }
        self.count = count;
    }
}
