//! A file system between the database and the disk that writes down what reaches it, and fails when it is told to.

use std::{
    collections::BTreeMap,
    ffi::{CStr, c_char, c_int, c_void},
    path::Path,
    sync::{
        Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use rusqlite::ffi;

/// What a disk sees, in order. Files are numbered as they come into being; a name may pass from one to another.
#[derive(Clone, Debug)]
pub enum Event {
    Create {
        file: usize,
        name: String,
    },
    Write {
        file: usize,
        offset: u64,
        bytes: Vec<u8>,
    },
    Truncate {
        file: usize,
        size: u64,
    },
    /// With `folder` the names in the folder are put on the disk as well.
    Sync {
        file: usize,
        folder: bool,
    },
    Delete {
        name: String,
        folder: bool,
    },
    /// The program was told that so many actions are kept.
    Kept(u64),
}

/// What goes wrong with a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no room for one write.
    FullOnce,
    /// There is no room for anything that makes a file longer, until told otherwise.
    Full,
    /// A sync reports failure.
    Sync,
    /// A file is gone, but its folder can't be put on the disk.
    FolderSync,
    /// A file can't be made.
    Open,
}

struct Plan {
    fault: Fault,
    /// How many chances to fail are let pass.
    spared: u64,
    /// Ending of the names it is about.
    ending: String,
    has_struck: bool,
}

#[derive(Default)]
struct Recorder {
    /// What is in this folder is recorded.
    folder: Option<String>,
    events: Vec<Event>,
    names: BTreeMap<String, usize>,
    files: usize,
    plan: Option<Plan>,
}

static RECORDER: Mutex<Option<Recorder>> = Mutex::new(None);
static BENEATH: OnceLock<Beneath> = OnceLock::new();
/// Calls that change something on the disk before this process dies in front of the next.
static CALLS_LEFT: AtomicU64 = AtomicU64::new(u64::MAX);

/// The file system that does the work.
struct Beneath(*mut ffi::sqlite3_vfs);
// SAFETY: the database's own file system is never taken down and is made to be called from any thread.
unsafe impl Send for Beneath {}
// SAFETY: as above.
unsafe impl Sync for Beneath {}

fn recorder() -> MutexGuard<'static, Option<Recorder>> {
    RECORDER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Puts itself below every database that this process opens from now on.
pub fn install() {
    BENEATH.get_or_init(|| {
        // SAFETY: asks for the default file system and registers a copy that lives as long as the process.
        unsafe {
            let beneath = ffi::sqlite3_vfs_find(std::ptr::null());
            assert!(!beneath.is_null(), "there is a default file system");
            let above = Box::leak(Box::new(*beneath));
            above.szOsFile += size_of::<Opened>() as c_int;
            above.pNext = std::ptr::null_mut();
            above.zName = c"recorder".as_ptr();
            above.xOpen = Some(open);
            above.xDelete = Some(delete);
            assert_eq!(ffi::sqlite3_vfs_register(above, 1), ffi::SQLITE_OK);
            Beneath(beneath)
        }
    });
    recorder().get_or_insert_with(Recorder::default);
}

/// Starts recording what is done to files in `folder`.
pub fn record(folder: &Path) {
    install();
    let folder = format!("{}/", folder.canonicalize().expect("the folder is there").display());
    *recorder() = Some(Recorder { folder: Some(folder), ..Recorder::default() });
}

/// Notes that the program was told so many actions are kept.
pub fn kept(actions: u64) {
    if let Some(recorder) = &mut *recorder() {
        recorder.events.push(Event::Kept(actions));
    }
}

/// Ends recording.
pub fn taken() -> Vec<Event> {
    recorder().replace(Recorder::default()).map(|recorder| recorder.events).unwrap_or_default()
}

/// From now on lets `spared` chances for this fault pass and then strikes, on files whose names end like this.
pub fn strike(fault: Fault, spared: u64, ending: &str) {
    install();
    if let Some(recorder) = &mut *recorder() {
        recorder.plan = Some(Plan { fault, spared, ending: ending.to_owned(), has_struck: false });
    }
}

/// From now on lets so many calls that change something on the disk pass and then kills this process in front of the next,
/// as another program would: nothing is tidied up.
pub fn die_after(calls: u64) {
    install();
    CALLS_LEFT.store(calls, Ordering::SeqCst);
}

fn count_call() {
    if CALLS_LEFT.load(Ordering::SeqCst) < u64::MAX && CALLS_LEFT.fetch_sub(1, Ordering::SeqCst) == 0 {
        // SAFETY: asks for its own end.
        unsafe {
            libc::kill(libc::getpid(), libc::SIGKILL);
        }
    }
}

/// Ends the fault; says whether it had struck.
pub fn heal() -> bool {
    recorder().as_mut().and_then(|recorder| recorder.plan.take()).is_some_and(|plan| plan.has_struck)
}

impl Recorder {
    fn name_of(&self, path: &str) -> Option<String> {
        let name = path.strip_prefix(self.folder.as_deref()?)?;
        Some(name.to_owned())
    }

    fn strikes(&mut self, faults: &[Fault], path: &str) -> bool {
        let Some(plan) = &mut self.plan else { return false };
        if !faults.contains(&plan.fault) || !path.ends_with(&plan.ending) {
            return false;
        }
        if plan.spared > 0 {
            plan.spared -= 1;
            return false;
        }
        let strikes = plan.fault == Fault::Full || !plan.has_struck;
        plan.has_struck = true;
        strikes
    }
}

fn strikes(faults: &[Fault], path: &str) -> bool {
    count_call();
    recorder().as_mut().is_some_and(|recorder| recorder.strikes(faults, path))
}

fn note(event: impl FnOnce() -> Event) {
    if let Some(recorder) = &mut *recorder() {
        recorder.events.push(event());
    }
}

/// A file as the database holds it; the file beneath follows in memory.
#[repr(C)]
struct Opened {
    base: ffi::sqlite3_file,
    notes: *mut Notes,
}

struct Notes {
    path: String,
    /// Its number, when it is recorded.
    file: Option<usize>,
    /// A rollback journal just made: its first sync also puts its name on the disk.
    is_new_journal: bool,
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    // The first version: no memory shared with the file, so that everything comes by here.
    iVersion: 1,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

/// The file beneath, and its methods.
unsafe fn beneath(file: *mut ffi::sqlite3_file) -> (*mut ffi::sqlite3_file, &'static ffi::sqlite3_io_methods) {
    // SAFETY: `open` laid the file beneath right behind `Opened`, in the room asked for by `szOsFile`; its methods are
    // static.
    unsafe {
        let below = file.cast::<Opened>().add(1).cast::<ffi::sqlite3_file>();
        (below, &*(*below).pMethods)
    }
}

unsafe fn notes<'a>(file: *mut ffi::sqlite3_file) -> &'a mut Notes {
    // SAFETY: `open` put it there; the database uses one file from one thread at a time.
    unsafe { &mut *(*file.cast::<Opened>()).notes }
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    let below = BENEATH.get().map_or(std::ptr::null_mut(), |beneath| beneath.0);
    // SAFETY: the database gives a name that ends in zero or none, and room for our file and the one beneath.
    unsafe {
        (*file).pMethods = std::ptr::null();
        let path = if name.is_null() { String::new() } else { CStr::from_ptr(name).to_string_lossy().into_owned() };
        let may_create = flags & ffi::SQLITE_OPEN_CREATE != 0;
        if may_create && strikes(&[Fault::Open], &path) {
            return ffi::SQLITE_CANTOPEN;
        }
        let inner = file.cast::<Opened>().add(1).cast::<ffi::sqlite3_file>();
        (*inner).pMethods = std::ptr::null();
        let answer = (*below).xOpen.expect("every file system opens")(below, name, inner, flags, out_flags);
        if answer != ffi::SQLITE_OK {
            return answer;
        }
        let mut number = None;
        if let Some(recorder) = &mut *recorder()
            && let Some(name) = recorder.name_of(&path)
        {
            number = recorder.names.get(&name).copied();
            if number.is_none() {
                let file = recorder.files;
                recorder.files += 1;
                recorder.names.insert(name.clone(), file);
                recorder.events.push(Event::Create { file, name });
                number = Some(file);
            }
        }
        let is_new_journal = may_create && flags & ffi::SQLITE_OPEN_MAIN_JOURNAL != 0;
        let opened = file.cast::<Opened>();
        (*opened).notes = Box::into_raw(Box::new(Notes { path, file: number, is_new_journal }));
        (*opened).base.pMethods = &raw const METHODS;
        answer
    }
}

unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    let below = BENEATH.get().map_or(std::ptr::null_mut(), |beneath| beneath.0);
    // SAFETY: passes on what the database gave.
    unsafe {
        let path = CStr::from_ptr(name).to_string_lossy().into_owned();
        let answer = (*below).xDelete.expect("every file system deletes")(below, name, sync_folder);
        if answer == ffi::SQLITE_OK {
            if let Some(recorder) = &mut *recorder()
                && let Some(name) = recorder.name_of(&path)
            {
                recorder.names.remove(&name);
                recorder.events.push(Event::Delete { name, folder: sync_folder != 0 });
            }
            if strikes(&[Fault::FolderSync], &path) {
                return ffi::SQLITE_IOERR_DIR_FSYNC;
            }
        }
        answer
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: the last call on this file; what `open` made is taken back.
    unsafe {
        let (inner, methods) = beneath(file);
        drop(Box::from_raw((*file.cast::<Opened>()).notes));
        methods.xClose.expect("version 1")(inner)
    }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, bytes: *const c_void, count: c_int, offset: i64) -> c_int {
    // SAFETY: the database gives `count` readable bytes.
    unsafe {
        let (inner, methods) = beneath(file);
        let notes = notes(file);
        let mut size = 0_i64;
        methods.xFileSize.expect("version 1")(inner, &raw mut size);
        let grows = offset + i64::from(count) > size;
        let faults: &[Fault] = if grows { &[Fault::FullOnce, Fault::Full] } else { &[Fault::FullOnce] };
        if strikes(faults, &notes.path) {
            return ffi::SQLITE_FULL;
        }
        if let Some(number) = notes.file {
            let bytes = std::slice::from_raw_parts(bytes.cast::<u8>(), count as usize).to_vec();
            note(|| Event::Write { file: number, offset: offset as u64, bytes });
        }
        methods.xWrite.expect("version 1")(inner, bytes, count, offset)
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    // SAFETY: passes on what the database gave.
    unsafe {
        let (inner, methods) = beneath(file);
        if let Some(number) = notes(file).file {
            note(|| Event::Truncate { file: number, size: size as u64 });
        }
        methods.xTruncate.expect("version 1")(inner, size)
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: passes on what the database gave.
    unsafe {
        let (inner, methods) = beneath(file);
        let notes = notes(file);
        if strikes(&[Fault::Sync], &notes.path) {
            return ffi::SQLITE_IOERR_FSYNC;
        }
        let answer = methods.xSync.expect("version 1")(inner, flags);
        if let (Some(number), ffi::SQLITE_OK) = (notes.file, answer) {
            let folder = std::mem::take(&mut notes.is_new_journal);
            note(|| Event::Sync { file: number, folder });
        }
        answer
    }
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, into: *mut c_void, count: c_int, offset: i64) -> c_int {
    // SAFETY: passes on what the database gave.
    unsafe {
        let (inner, methods) = beneath(file);
        methods.xRead.expect("version 1")(inner, into, count, offset)
    }
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, size: *mut i64) -> c_int {
    // SAFETY: passes on what the database gave.
    unsafe {
        let (inner, methods) = beneath(file);
        methods.xFileSize.expect("version 1")(inner, size)
    }
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    // SAFETY: passes on what the database gave.
    unsafe {
        let (inner, methods) = beneath(file);
        methods.xLock.expect("version 1")(inner, level)
    }
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    // SAFETY: passes on what the database gave.
    unsafe {
        let (inner, methods) = beneath(file);
        methods.xUnlock.expect("version 1")(inner, level)
    }
}

unsafe extern "C" fn check_reserved_lock(file: *mut ffi::sqlite3_file, answer: *mut c_int) -> c_int {
    // SAFETY: passes on what the database gave.
    unsafe {
        let (inner, methods) = beneath(file);
        methods.xCheckReservedLock.expect("version 1")(inner, answer)
    }
}

unsafe extern "C" fn file_control(file: *mut ffi::sqlite3_file, what: c_int, argument: *mut c_void) -> c_int {
    // SAFETY: passes on what the database gave.
    unsafe {
        let (inner, methods) = beneath(file);
        methods.xFileControl.expect("version 1")(inner, what, argument)
    }
}

unsafe extern "C" fn sector_size(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: passes on what the database gave.
    unsafe {
        let (inner, methods) = beneath(file);
        methods.xSectorSize.expect("version 1")(inner)
    }
}

unsafe extern "C" fn device_characteristics(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: passes on what the database gave.
    unsafe {
        let (inner, methods) = beneath(file);
        methods.xDeviceCharacteristics.expect("version 1")(inner)
    }
}
