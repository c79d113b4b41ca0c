//! Cheapest circulation in a network: the primal network simplex on strongly feasible trees (Cunningham 1976), with
//! block pricing, as in LEMON. Costs may change between solutions; the last tree is then the start of the next.

/// An arc that is not in the tree stands empty or full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Empty,
    Tree,
    Full,
}

#[derive(Clone, Debug)]
struct Arc {
    from: usize,
    to: usize,
    cap: i64,
    cost: i64,
    flow: i64,
    state: State,
}

const NONE: usize = usize::MAX;

/// Nodes are numbered from 0; the root of the tree is one more.
#[derive(Clone, Debug)]
pub struct Network {
    arcs: Vec<Arc>,
    parent: Vec<usize>,
    /// The tree arc to the parent, and whether it points up to it.
    up: Vec<(usize, bool)>,
    depth: Vec<usize>,
    child: Vec<usize>,
    next: Vec<usize>,
    before: Vec<usize>,
    price: Vec<i64>,
    scan: usize,
    real: usize,
}

impl Network {
    pub fn new(nodes: usize) -> Self {
        let root = nodes;
        Self {
            arcs: Vec::new(),
            parent: vec![root; nodes + 1],
            up: vec![(NONE, true); nodes + 1],
            depth: vec![1; nodes + 1],
            child: vec![NONE; nodes + 1],
            next: vec![NONE; nodes + 1],
            before: vec![NONE; nodes + 1],
            price: vec![0; nodes + 1],
            scan: 0,
            real: 0,
        }
    }

    /// Adds an arc; its number is returned. All arcs come before the first solution.
    pub fn arc(&mut self, from: usize, to: usize, cap: i64, cost: i64) -> usize {
        self.arcs.push(Arc { from, to, cap, cost, flow: 0, state: State::Empty });
        self.arcs.len() - 1
    }

    pub fn flow(&self, arc: usize) -> i64 {
        self.arcs[arc].flow
    }

    pub fn set_cost(&mut self, arc: usize, cost: i64) {
        self.arcs[arc].cost = cost;
    }

    pub fn price(&self, node: usize) -> i64 {
        self.price[node]
    }

    /// What one more unit on this arc would cost, after prices.
    pub fn reduced(&self, arc: usize) -> i64 {
        let arc = &self.arcs[arc];
        arc.cost + self.price[arc.from] - self.price[arc.to]
    }

    /// Finds the cheapest circulation and returns its cost.
    pub fn solve(&mut self) -> i64 {
        if self.real == 0 {
            self.plant();
        } else {
            self.price_below(self.child[self.root()]);
        }
        // A pivot on a strongly feasible tree can't cycle; the scan ends when no arc is worth entering.
        while let Some(entering) = self.entering() {
            self.pivot(entering);
        }
        self.arcs[..self.real].iter().map(|arc| arc.cost * arc.flow).sum()
    }

    fn root(&self) -> usize {
        self.parent.len() - 1
    }

    /// The first tree: every node hangs on the root by an arc towards it, which no circulation can use.
    fn plant(&mut self) {
        let root = self.root();
        self.real = self.arcs.len();
        self.parent[root] = NONE;
        self.depth[root] = 0;
        for node in 0..root {
            self.arcs.push(Arc { from: node, to: root, cap: i64::MAX / 4, cost: 0, flow: 0, state: State::Tree });
            self.up[node] = (self.arcs.len() - 1, true);
            self.hang(node, root);
        }
    }

    fn hang(&mut self, node: usize, parent: usize) {
        let eldest = self.child[parent];
        self.parent[node] = parent;
        self.next[node] = eldest;
        self.before[node] = NONE;
        if eldest != NONE {
            self.before[eldest] = node;
        }
        self.child[parent] = node;
    }

    fn cut(&mut self, node: usize) {
        let (before, next) = (self.before[node], self.next[node]);
        if before == NONE {
            let parent = self.parent[node];
            self.child[parent] = next;
        } else {
            self.next[before] = next;
        }
        if next != NONE {
            self.before[next] = before;
        }
    }

    fn entering(&mut self) -> Option<usize> {
        let block = (self.real as f64).sqrt() as usize + 10;
        let (mut best, mut found, mut in_block) = (0, None, block);
        for _ in 0..self.real {
            let at = self.scan;
            self.scan = if at + 1 == self.real { 0 } else { at + 1 };
            let arc = &self.arcs[at];
            let gain = match arc.state {
                State::Tree => 0,
                State::Empty => -(arc.cost + self.price[arc.from] - self.price[arc.to]),
                State::Full => arc.cost + self.price[arc.from] - self.price[arc.to],
            };
            if gain > best {
                (best, found) = (gain, Some(at));
            }
            in_block -= 1;
            if in_block == 0 {
                if found.is_some() {
                    return found;
                }
                in_block = block;
            }
        }
        found
    }

    fn pivot(&mut self, entering: usize) {
        let (from, to) = (self.arcs[entering].from, self.arcs[entering].to);
        let is_filling = self.arcs[entering].state == State::Empty;
        let (first, second) = if is_filling { (from, to) } else { (to, from) };
        let join = self.join(first, second);
        // How far the flow around the cycle can grow, and which arc stops it. The last of those that stop it, seen
        // from the join along the flow, keeps the tree strongly feasible.
        let (mut most, mut leaving, mut on_first) = (self.arcs[entering].cap, NONE, true);
        let mut node = first;
        while node != join {
            let (arc, is_up) = self.up[node];
            let arc = &self.arcs[arc];
            let left = if is_up { arc.flow } else { arc.cap - arc.flow };
            if left < most {
                (most, leaving, on_first) = (left, node, true);
            }
            node = self.parent[node];
        }
        node = second;
        while node != join {
            let (arc, is_up) = self.up[node];
            let arc = &self.arcs[arc];
            let left = if is_up { arc.cap - arc.flow } else { arc.flow };
            if left <= most {
                (most, leaving, on_first) = (left, node, false);
            }
            node = self.parent[node];
        }
        if most > 0 {
            self.arcs[entering].flow += if is_filling { most } else { -most };
            for (start, is_first) in [(first, true), (second, false)] {
                let mut node = start;
                while node != join {
                    let (arc, is_up) = self.up[node];
                    self.arcs[arc].flow += if is_up == is_first { -most } else { most };
                    node = self.parent[node];
                }
            }
        }
        if leaving == NONE {
            self.arcs[entering].state = if is_filling { State::Full } else { State::Empty };
            return;
        }
        let out = &mut self.arcs[self.up[leaving].0];
        out.state = if out.flow == 0 { State::Empty } else { State::Full };
        self.arcs[entering].state = State::Tree;
        let (inner, outer) = if on_first { (first, second) } else { (second, first) };
        // The stem from `inner` up to the leaving arc turns round and hangs on `outer`.
        let (mut node, mut parent, mut link) = (inner, outer, (entering, from == inner));
        loop {
            let (old_parent, old_link) = (self.parent[node], self.up[node]);
            self.cut(node);
            self.hang(node, parent);
            self.up[node] = link;
            if node == leaving {
                break;
            }
            (parent, node, link) = (node, old_parent, (old_link.0, !old_link.1));
        }
        self.price_from(inner);
    }

    fn join(&self, mut one: usize, mut other: usize) -> usize {
        while self.depth[one] > self.depth[other] {
            one = self.parent[one];
        }
        while self.depth[other] > self.depth[one] {
            other = self.parent[other];
        }
        while one != other {
            one = self.parent[one];
            other = self.parent[other];
        }
        one
    }

    /// Prices a node's subtree anew, and its depths.
    fn price_from(&mut self, top: usize) {
        let mut node = top;
        loop {
            self.price_one(node);
            if self.child[node] != NONE {
                node = self.child[node];
                continue;
            }
            while node != top && self.next[node] == NONE {
                node = self.parent[node];
            }
            if node == top {
                return;
            }
            node = self.next[node];
        }
    }

    fn price_below(&mut self, eldest: usize) {
        let mut node = eldest;
        while node != NONE {
            self.price_from(node);
            node = self.next[node];
        }
    }

    fn price_one(&mut self, node: usize) {
        let (parent, (arc, is_up)) = (self.parent[node], self.up[node]);
        let cost = self.arcs[arc].cost;
        self.price[node] = self.price[parent] + if is_up { -cost } else { cost };
        self.depth[node] = self.depth[parent] + 1;
    }
}
