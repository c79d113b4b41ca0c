//! A list as it is copied: as text with tabs for spreadsheets, and as an HTML table for letters.

/// Headings, and rows of as many cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopiedTable {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// What a cell says to the program that takes it: on one line, and never carried out as a formula.
fn cell(text: &str) -> String {
    let text = text.replace(['\t', '\n', '\r'], " ");
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

impl CopiedTable {
    pub fn new(head: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        let cells = |row: Vec<String>| row.iter().map(|text| cell(text)).collect();
        Self { head: cells(head), rows: rows.into_iter().map(cells).collect() }
    }

    /// Number of rows below the headings.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// One line a row, a tab between cells, the headings first.
    pub fn text(&self) -> String {
        let lines = std::iter::once(&self.head).chain(&self.rows);
        lines.map(|row| row.join("\t") + "\n").collect()
    }

    /// The same as a table of HTML.
    pub fn html(&self) -> String {
        let row = |tag: &str, row: &Vec<String>| {
            let cells: Vec<String> = row.iter().map(|text| format!("<{tag}>{}</{tag}>", escaped(text))).collect();
            format!("<tr>{}</tr>", cells.concat())
        };
        let rows: Vec<String> = self.rows.iter().map(|cells| row("td", cells)).collect();
        format!("<table><thead>{}</thead><tbody>{}</tbody></table>", row("th", &self.head), rows.concat())
    }
}

#[cfg(test)]
mod tests {
    use super::CopiedTable;

    #[test]
    fn a_cell_is_no_formula_no_markup_and_no_second_line() {
        let row = ["=1+1", "a\tb\nc", "Lomé & <Lyon>"].map(str::to_owned).to_vec();
        let table = CopiedTable::new(["One", "Two", "Three"].map(str::to_owned).to_vec(), vec![row]);
        assert_eq!(table.text(), "One\tTwo\tThree\n'=1+1\ta b c\tLomé & <Lyon>\n");
        assert_eq!(
            table.html(),
            "<table><thead><tr><th>One</th><th>Two</th><th>Three</th></tr></thead>\
             <tbody><tr><td>'=1+1</td><td>a b c</td><td>Lomé &amp; &lt;Lyon&gt;</td></tr></tbody></table>"
        );
        assert_eq!(table.count(), 1);
    }
}
