//! What a crash or another program left beside a workspace: a rollback journal, or the files of WAL mode.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};

use super::error::Error;

/// How often a journal that looks hot is looked at again: a writer that just commits leaves the same picture.
const LOOKS: usize = 5;
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

const JOURNAL_MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
const JOURNAL_HEADER_BYTES: usize = 28;
const DATABASE_HEADER_BYTES: usize = 100;

/// Why the database can't read a file where it stands without writing beside or into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leftover {
    /// Changes are to be taken back or brought in first, if they are this file's.
    Changes,
    /// The file is in WAL mode, and nothing waits to be brought in.
    EmptyWal,
}

/// A file of the database beside a workspace: `ending` is `-journal`, `-wal` or `-shm`. It stands beside the file
/// itself, not beside a link to it.
pub fn beside(workspace: &Path, ending: &str) -> PathBuf {
    let mut name = workspace.canonicalize().unwrap_or_else(|_| workspace.to_owned()).into_os_string();
    name.push(ending);
    PathBuf::from(name)
}

/// Whether a file of the database lies there at all, so that the workspace by itself may be half changed.
pub fn is_there(workspace: &Path) -> bool {
    ["-journal", "-wal"].iter().any(|ending| beside(workspace, ending).exists())
}

/// What keeps a file from being read where it stands; nothing when reading leaves no trace. Changes nothing itself.
pub fn found(workspace: &Path) -> Result<Option<Leftover>, Error> {
    if let Ok(wal) = std::fs::metadata(beside(workspace, "-wal")) {
        return Ok(Some(if wal.len() > 0 { Leftover::Changes } else { Leftover::EmptyWal }));
    }
    if is_in_wal_mode(workspace)? {
        let has_journal = beside(workspace, "-journal").exists();
        return Ok(Some(if has_journal { Leftover::Changes } else { Leftover::EmptyWal }));
    }
    Ok(is_journal_hot(workspace)?.then_some(Leftover::Changes))
}

/// Without locks the database refuses a file in WAL mode, which is the one way to ask that makes no file beside it.
fn is_in_wal_mode(workspace: &Path) -> Result<bool, Error> {
    let look = Connection::open_with_flags(
        address(workspace, "nolock=1"),
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    Ok(matches!(read(&look), Err(error) if error.sqlite_error_code() == Some(ErrorCode::CannotOpen)))
}

/// Whether the database would take something back before it reads. Asked without the right to do so.
fn is_journal_hot(workspace: &Path) -> Result<bool, Error> {
    let journal = beside(workspace, "-journal");
    for attempt in 0..LOOKS {
        if !journal.exists() {
            return Ok(false);
        }
        if attempt > 0 {
            std::thread::sleep(BETWEEN_LOOKS);
        }
        let mode = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        match read(&Connection::open_with_flags(workspace, mode)?) {
            Err(error) if extended_code(&error) == Some(ffi::SQLITE_READONLY_ROLLBACK) => {}
            // Whatever else is wrong is said by whoever opens the file.
            _ => return Ok(false),
        }
    }
    Ok(true)
}

fn read(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
}

fn extended_code(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}

/// A file as the database takes it in an address, with a setting for the way it is opened.
pub fn address(path: &Path, setting: &str) -> String {
    use std::fmt::Write;
    let mut address = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' | b'\\' => {
                address.push(*byte as char);
            }
            _ => {
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
    address.push('?');
    address.push_str(setting);
    address
}

/// Whether what lies beside `database` can be of that file, by what their headers say of each other. Both are copies,
/// which the database does not have open. `false` is sure, `true` is not: the outcome has to be checked.
///
/// A transaction journals the first page before it changes it, and changes it last, at the commit, counting the change
/// counter up by one. A file half changed therefore has the very header that was journaled, or a counter one ahead.
/// See "The Rollback Journal" in the database's file format.
pub fn can_belong(database: &Path) -> io::Result<bool> {
    let Some(header) = head::<DATABASE_HEADER_BYTES>(&mut File::open(database)?)? else { return Ok(false) };
    let wal = std::fs::metadata(beside(database, "-wal")).map_or(0, |wal| wal.len());
    // The mark of WAL mode is set before the first change goes there, and cleared after the last came from there.
    if wal > 0 && header[19] != 2 {
        return Ok(false);
    }
    match File::open(beside(database, "-journal")) {
        Ok(journal) => journal_can_belong(&header, journal),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

fn journal_can_belong(database: &[u8; DATABASE_HEADER_BYTES], mut journal: File) -> io::Result<bool> {
    let Some(header) = head::<JOURNAL_HEADER_BYTES>(&mut journal)? else { return Ok(true) };
    let Some(segment) = Segment::of(&header) else {
        // The database takes nothing back from what it can't read.
        return Ok(true);
    };
    let page_bytes = match u16::from_be_bytes([database[16], database[17]]) {
        1 => 65_536,
        bytes => usize::from(bytes),
    };
    if segment.page_bytes != page_bytes {
        return Ok(false);
    }
    let [counter, pages, counter_of_pages] = [24, 28, 92].map(|at| number(database, at));
    Ok(match first_page(&mut journal, &segment)? {
        Some(before) => {
            let counter_before = number(&before, 24);
            if counter == counter_before {
                before[..DATABASE_HEADER_BYTES] == *database
            } else {
                counter == counter_before.wrapping_add(1)
            }
        }
        // The first page was not changed: the length it tells is the length the transaction began with.
        None => counter != counter_of_pages || pages == segment.pages_before,
    })
}

/// The first page as it was before the transaction, where it was journaled.
fn first_page(journal: &mut File, first: &Segment) -> io::Result<Option<Vec<u8>>> {
    let length = journal.metadata()?.len();
    let record_bytes = 8 + first.page_bytes as u64;
    let mut at = 0;
    loop {
        journal.seek(SeekFrom::Start(at))?;
        let Some(header) = head::<JOURNAL_HEADER_BYTES>(journal)? else { return Ok(None) };
        let Some(segment) = Segment::of(&header) else { return Ok(None) };
        at += first.sector_bytes;
        let records = match segment.records {
            u32::MAX => length.saturating_sub(at) / record_bytes,
            records => u64::from(records),
        };
        for _ in 0..records {
            journal.seek(SeekFrom::Start(at))?;
            let Some(page_number) = head::<4>(journal)? else { return Ok(None) };
            if page_number == [0, 0, 0, 1] {
                let mut record = vec![0; first.page_bytes + 4];
                return Ok(match journal.read_exact(&mut record) {
                    Ok(()) => segment.checked(record),
                    Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => None,
                    Err(error) => return Err(error),
                });
            }
            at += record_bytes;
        }
        at = at.next_multiple_of(first.sector_bytes);
    }
}

/// What the head of a part of a rollback journal says.
struct Segment {
    records: u32,
    nonce: u32,
    pages_before: u32,
    sector_bytes: u64,
    page_bytes: usize,
}

impl Segment {
    fn of(header: &[u8; JOURNAL_HEADER_BYTES]) -> Option<Self> {
        let [sector_bytes, page_bytes] = [20, 24].map(|at| number(header, at));
        let is_size = |least: u32, bytes: u32| bytes.is_power_of_two() && (least..=65_536).contains(&bytes);
        (header[..8] == JOURNAL_MAGIC && is_size(32, sector_bytes) && is_size(512, page_bytes)).then(|| Self {
            records: number(header, 8),
            nonce: number(header, 12),
            pages_before: number(header, 16),
            sector_bytes: u64::from(sector_bytes),
            page_bytes: page_bytes as usize,
        })
    }

    /// A page and the sum behind it, without the sum; nothing when they don't agree, which is where playing back ends.
    fn checked(&self, mut record: Vec<u8>) -> Option<Vec<u8>> {
        let said = number(&record, self.page_bytes);
        record.truncate(self.page_bytes);
        let mut sum = self.nonce;
        let mut at = self.page_bytes.saturating_sub(200);
        while at > 0 {
            sum = sum.wrapping_add(u32::from(record[at]));
            at = at.saturating_sub(200);
        }
        (sum == said).then_some(record)
    }
}

fn number(bytes: &[u8], at: usize) -> u32 {
    let mut four = [0; 4];
    four.copy_from_slice(&bytes[at..at + 4]);
    u32::from_be_bytes(four)
}

/// The next bytes of a file; nothing where it ends before.
fn head<const BYTES: usize>(file: &mut File) -> io::Result<Option<[u8; BYTES]>> {
    let mut head = [0; BYTES];
    match file.read_exact(&mut head) {
        Ok(()) => Ok(Some(head)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}
