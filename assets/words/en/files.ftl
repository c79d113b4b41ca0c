# Files attached to records.

files = Files
files-empty = No files yet.
files-empty-note = No files yet. Drop files onto the window or choose one; each may have up to 50 MB.
files-attach = Attach a file…
files-attached =
    { $count ->
        [one] One file attached to { $title }.
       *[other] { $count } files attached to { $title }.
    }
files-reading = Reading files: { $done } of { $total }
files-keeping = Saving files: { $done } of { $total }
files-drop-here = Drop to attach to { $title }
files-need-record = Files are attached to the record shown. Choose one first, then drop them again.
files-need-answer = Answer or close the open question first, then drop the files again.
files-need-workspace = Open a workspace first, then drop the files again.
files-need-writing = This workspace can only be read now, so no file was attached.
file-known = “{ $name }” is already attached here.
file-too-large = “{ $name }” was not attached: it has { $size }, and a file may have 50 MB at most.
file-too-much = “{ $name }” was not attached: the files together have more than 200 MB. Add it by itself.
file-folder = “{ $name }” was not attached: it is a folder. Drop the files inside it.
file-missing = “{ $name }” was not attached: it is no longer there.
file-unreadable = “{ $name }” was not attached: it can’t be read.
file-show = Show { $name }
file-hide = Hide { $name }
file-reading = Opening the picture…
file-cannot-be-shown = This picture cannot be shown; it may be damaged. You can still save a copy of it.
file-save = Save a copy of { $name }…
file-save-title = Save a copy
file-saved = Copy saved: { $path }
file-view = Open { $name } in another program
file-opened = A copy of “{ $name }” was opened in another program. What is changed there does not come back here: attach the changed file.
file-no-program = No program on this computer opens “{ $name }”. Save a copy and open it where there is one.
file-size-bytes =
    { $count ->
        [one] one byte
       *[other] { $count } bytes
    }
file-size-kb = { $size } KB
file-size-mb = { $size } MB
file-kind-picture = Picture
file-kind-pdf = PDF
file-kind-document = Document
file-kind-table = Spreadsheet
file-kind-slides = Slides
file-kind-mail = E-mail
file-kind-archive = Archive
file-kind-recording = Recording
file-kind-other = File
