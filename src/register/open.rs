//! Making and opening workspace files: what is not surely ours is refused before anything could change it.

use std::{path::Path, sync::Arc, time::Duration};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, config::DbConfig};
use uuid::Uuid;

use super::{
    Access, Finding, Options, Register,
    connection::{flags, last_of, latest_clock, prepare},
    error::{Context, Doing, Error},
    identity::{Identity, workspace_id},
    ids::Minter,
    leftover::{self, Leftover},
    lock::{self, Asked, Holder},
    open_file::{OpenFile, holder},
    options::{OpeningPhase, PATIENCE, Watch, heed, must_be_wanted},
    private_copy::PrivateCopy,
    replica::Replica,
    schema,
    stacks::Stacks,
    writer::Writer,
};
use crate::domain::{
    journal::ActionKind,
    kinds::{Kind, workspace},
    record::Draft,
    value::Id,
};

/// "TwHa" in the header of every workspace file.
pub const APPLICATION_ID: i32 = 0x5477_4861;

/// How often a file that seems damaged is looked at again, in case somebody is writing it.
const LOOKS: usize = 5;
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// What every database file begins with.
const HEADER_BYTES: u64 = 100;

impl Register {
    /// Whether the file under the path is still the one that was opened. Asked when the window gets the focus.
    pub fn is_in_place(&self) -> bool {
        self.file.as_ref().is_none_or(|file| file.must_be_there().is_ok())
    }

    /// Makes a new workspace file; refuses to touch one that exists. `office` is the office's draft: its name at least.
    pub fn create(path: &Path, options: &Options, office: impl FnOnce(Draft) -> Draft) -> Result<Self, Error> {
        Self::create_at(path, options, office).doing(Doing::Create, path)
    }

    fn create_at(path: &Path, options: &Options, office: impl FnOnce(Draft) -> Draft) -> Result<Self, Error> {
        if path.exists() {
            return Err(Error::Exists);
        }
        let holder = me(options);
        let Asked::Mine(mut lock) = lock::ask(path, &holder)? else { return Err(Error::ReadOnly) };
        let made =
            Connection::open_with_flags(path, flags(OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE))
                .map_err(Error::from)
                .and_then(|connection| {
                    let workspace = lay(&connection, options)?;
                    Ok((connection, workspace))
                });
        let (connection, workspace) = match made {
            Ok(made) => made,
            Err(error) => {
                // Ours alone, made a moment ago and unfinished.
                let _ = std::fs::remove_file(path);
                return Err(error);
            }
        };
        let identity = Identity::of(path).ok_or(Error::Moved)?;
        lock.made(path, &holder);
        let file = OpenFile { path: path.to_owned(), identity, lock: Some(Arc::new(lock)), _copy: None };
        let mut register = Self::ready(connection, Some(file), Access::Writer, workspace, options)?;
        register.begin(office)?;
        Ok(register)
    }

    /// A workspace in memory.
    pub fn memory(options: &Options) -> Result<Self, Error> {
        let connection = Connection::open_in_memory()?;
        let workspace = lay(&connection, options)?;
        let mut register = Self::ready(connection, None, Access::Writer, workspace, options)?;
        register.begin(|draft| draft.says(workspace::name, "Memory"))?;
        Ok(register)
    }

    /// Opens a workspace file: for writing where nobody else does, else for reading.
    pub fn open(path: &Path, options: &Options) -> Result<Self, Error> {
        Self::open_watched(path, options, &|_| Ok(()))
    }

    /// The same, followed by somebody who may give it up.
    pub fn open_watched(path: &Path, options: &Options, watch: Watch<'_>) -> Result<Self, Error> {
        Self::open_to_work(path, options, watch).doing(Doing::Open, path)
    }

    /// How long each statement waits from now on while another program holds the file.
    pub fn set_patience(&self, patience: Duration) -> Result<(), Error> {
        Ok(self.connection.busy_timeout(patience)?)
    }

    /// Runs every statement to its end from now on, whether or not [`Options::wanted`] still says yes.
    pub fn go_on(&mut self) -> Result<(), Error> {
        heed(&mut self.connection, None)
    }

    fn open_to_work(path: &Path, options: &Options, watch: Watch<'_>) -> Result<Self, Error> {
        watch(OpeningPhase::Reading)?;
        judge_patiently(path)?;
        let is_locked = std::fs::metadata(path)?.permissions().readonly();
        let asked = if is_locked { Asked::Impossible } else { lock::ask(path, &me(options))? };
        Self::open_as(path, asked, options, watch)
    }

    /// Opens a workspace file for reading only, without asking for the right to write: a window may go on with it.
    /// Neither the file nor what lies beside it is changed, whatever state a crash or another program left it in.
    pub fn open_read_only(path: &Path, options: &Options) -> Result<Self, Error> {
        let opened = judge_patiently(path);
        let opened = opened.and_then(|()| Self::open_as(path, Asked::Theirs(None), options, &|_| Ok(())));
        opened.doing(Doing::Open, path)
    }

    fn open_as(path: &Path, asked: Asked, options: &Options, watch: Watch<'_>) -> Result<Self, Error> {
        let (mut access, lock) = match asked {
            Asked::Mine(lock) => (Access::Writer, Some(Arc::new(lock))),
            Asked::Theirs(holder) => (Access::Reader(holder), None),
            Asked::Impossible => (Access::Locked, None),
        };
        let leftover = leftover::found(path)?;
        let copy = match leftover {
            Some(_) if lock.is_none() => Some(settled(path)?),
            Some(Leftover::Changes) => {
                // What the database would bring into the file is brought into a copy first, to see whether it is the
                // file's own.
                drop(Self::open_as(path, Asked::Impossible, options, watch)?);
                None
            }
            _ => None,
        };
        let mode = if lock.is_some() { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
        let source = copy.as_ref().map_or_else(|| path.to_owned(), PrivateCopy::path);
        let must_be_sound = copy.is_some() && leftover == Some(Leftover::Changes);
        let mut connection = Connection::open_with_flags(source, flags(mode))?;
        heed(&mut connection, options.wanted.as_ref())?;
        prepare(&connection, options, lock.is_some())?;
        schema::must_have_our_tables(&connection)?;
        let workspace = workspace_id(&connection)?;
        if let Some(copy) = &copy {
            copy.hide();
        }
        let identity = Identity::of(path).ok_or(Error::Missing)?;
        let mut file = OpenFile { path: path.to_owned(), identity, lock, _copy: copy };
        if file.lock.is_some() {
            connection.busy_timeout(PATIENCE)?;
            match schema::bring_up_to_date(&connection, &file, options, watch) {
                Ok(()) => {}
                Err(Error::Cancelled) => return Err(Error::Cancelled),
                Err(_) => {
                    // It is left as it was and can be read; whoever opens it next tries again.
                    file.lock = None;
                    access = Access::Older;
                }
            }
            connection.busy_timeout(options.patience)?;
        }
        if schema::version(&connection)? < schema::SCHEMA_VERSION {
            schema::fill_gaps(&connection)?;
        }
        let register = Self::ready(connection, Some(file), access, workspace, options)?;
        if must_be_sound && !register.is_sound() {
            // A check that was given up found nothing to be sound.
            must_be_wanted(options.wanted.as_ref())?;
            return Err(Error::ForeignJournal(path.to_owned()));
        }
        Ok(register)
    }

    /// Whether pages, rows and journal agree: pages of another file that were brought in show themselves here.
    fn is_sound(&self) -> bool {
        self.check().is_ok_and(|findings| {
            findings.iter().all(|finding| {
                matches!(
                    finding,
                    Finding::Rule { .. } | Finding::Dangling { .. } | Finding::Bytes { .. } | Finding::Index
                )
            })
        })
    }

    fn ready(
        connection: Connection,
        file: Option<OpenFile>,
        access: Access,
        workspace: Id,
        options: &Options,
    ) -> Result<Self, Error> {
        let mut minter = Minter::new(options.seed);
        let replica = match (&options.config, &file, &access) {
            (Some(config), Some(file), Access::Writer) => {
                Replica::recall(config, workspace, &file.path, |replica| last_of(&connection, replica))?
            }
            _ => Replica::passing(options.seed.map_or_else(Uuid::new_v4, |_| minter.mint((options.now)()).0)),
        };
        let sequence = last_of(&connection, replica.id)?;
        let clock = latest_clock(&connection)?;
        let stacks = Stacks::read(&connection, replica.id)?;
        let writer = Writer { replica, number: None, sequence, clock, actor: options.actor.clone(), minter };
        Ok(Self { connection, file, access, workspace, writer, stacks, now: options.now.clone() })
    }

    fn begin(&mut self, office: impl FnOnce(Draft) -> Draft) -> Result<(), Error> {
        self.run(ActionKind::Begin, |tx| {
            let draft = tx.draft(Kind::Workspace);
            tx.create(&office(draft))
        })
        .map(|_| ())
    }
}

fn me(options: &Options) -> Holder {
    holder(&options.actor, (options.now)())
}

/// Lays the tables of today into an empty database and names the workspace.
fn lay(connection: &Connection, options: &Options) -> Result<Id, Error> {
    prepare(connection, options, true)?;
    let workspace = Minter::new(options.seed.map(|seed| seed ^ 0x5477)).mint((options.now)());
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    schema::lay(&transaction)?;
    transaction.execute_batch(&format!(
        "INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
         INSERT INTO meta (name, value) VALUES ('workspace', '{workspace}');
         PRAGMA application_id = {APPLICATION_ID};"
    ))?;
    transaction.commit()?;
    Ok(workspace)
}

/// Looks again at what seems cut short, torn or of foreign make: without a lock, a file that somebody is just writing, or
/// bringing up to date, looks so too.
fn judge_patiently(path: &Path) -> Result<(), Error> {
    for _ in 0..LOOKS {
        match judge(path) {
            Err(Error::Truncated | Error::Damaged | Error::ForeignObjects(_)) => std::thread::sleep(BETWEEN_LOOKS),
            verdict => return verdict,
        }
    }
    judge(path)
}

/// Looks at a file without locking or changing anything and refuses what is surely not a workspace we can open.
fn judge(path: &Path) -> Result<(), Error> {
    let metadata = std::fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(Error::NotWorkspace);
    }
    if metadata.len() == 0 {
        return Err(Error::Empty);
    }
    // Less than a header is to the database the same as nothing: a new one.
    if metadata.len() < HEADER_BYTES {
        return Err(Error::NotWorkspace);
    }
    let look = Connection::open_with_flags(
        leftover::address(path, "immutable=1"),
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    // While a rollback journal waits, the first page may speak of pages that did not come to be written. This lets the
    // header be read all the same.
    look.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, true)?;
    let number = |name: &str| look.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).map_err(Error::from);
    let has_leftover = leftover::is_there(path);
    let application = number("application_id")?;
    if application != i64::from(APPLICATION_ID) {
        return Err(Error::OtherProgram);
    }
    schema::version(&look)?;
    // After a crash the database first rolls back; only then do length and tables say anything.
    if !has_leftover {
        look.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false)?;
        let pages = number("page_count").map_err(|error| match error {
            Error::Damaged => Error::Truncated,
            other => other,
        })?;
        if pages.saturating_mul(number("page_size")?) as u64 > std::fs::metadata(path)?.len() {
            return Err(Error::Truncated);
        }
        schema::must_have_our_tables(&look)?;
    }
    Ok(())
}

/// What the database would read once it had written; what can't even be brought together does not belong together.
fn settled(path: &Path) -> Result<PrivateCopy, Error> {
    PrivateCopy::settled(path).map_err(|error| match error {
        Error::Damaged | Error::NotWorkspace => Error::ForeignJournal(path.to_owned()),
        other => other,
    })
}
