//! Random numbers (SplitMix64) that come out the same for the same seed on every machine. Logarithms are therefore made of
//! additions and multiplications only: those of the system's library differ in the last digit from one to the other.

const TABLE: usize = 1 << 12;

/// SplitMix64, with tables of what is drawn most often.
#[derive(Clone, Debug)]
pub struct Rng {
    state: u64,
    logs: Vec<f32>,
    gumbels: Vec<f32>,
}

impl Rng {
    pub fn new(seed: u64) -> Self {
        let logs: Vec<f64> = (0..TABLE).map(|at| log((at as f64 + 0.5) / TABLE as f64)).collect();
        Self {
            state: seed ^ 0x7469_6d65_7461_626c,
            gumbels: logs.iter().map(|one| -log(-one) as f32).collect(),
            logs: logs.into_iter().map(|one| one as f32).collect(),
        }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Below `end`; 0 where there is nothing below it.
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    pub fn percent(&mut self, rng: usize) -> bool {
        self.below(100) < rng
    }

    /// The logarithm of a number between 0 and 1.
    pub fn log(&mut self) -> f32 {
        let at = self.below(TABLE);
        self.logs[at]
    }

    /// Gumbel's noise: of losses less noise, each is the least with the probability of its Boltzmann weight.
    pub fn gumbel(&mut self) -> f32 {
        let at = self.below(TABLE);
        self.gumbels[at]
    }
}

/// The natural logarithm of a positive number, by the series of the area tangent.
fn log(number: f64) -> f64 {
    let (mut rest, mut twos) = (number, 0.0);
    while rest < 0.75 {
        rest *= 2.0;
        twos -= 1.0;
    }
    while rest > 1.5 {
        rest /= 2.0;
        twos += 1.0;
    }
    let ratio = (rest - 1.0) / (rest + 1.0);
    let (mut power, mut sum) = (ratio, 0.0);
    for odd in (1..40).step_by(2) {
        sum += power / f64::from(odd);
        power *= ratio * ratio;
    }
    2.0 * sum + twos * std::f64::consts::LN_2
}
