# What is said and asked of something typed or pasted.

refusal-too-many-decimals = This has more decimals than can be kept here. Please round it.
refusal-ambiguous-amount = The last sign could group thousands or begin the decimals. Which is meant?
hidden-found =
    { $count ->
        [one] One character here can’t be seen. It is kept as it was given.
       *[other] { $count } characters here can’t be seen. They are kept as they were given.
    }
hidden-remove = Remove what can’t be seen
paste-too-long =
    { $count ->
        [one] One character was pasted, and up to { $most } fit here. Nothing was put in.
       *[other] { $count } characters were pasted, and up to { $most } fit here. Nothing was put in; the text is still on the clipboard.
    }
paste-first =
    { $count ->
        [one] Put in the first character
       *[other] Put in the first { $count } characters
    }
paste-lines =
    { $count ->
        [one] One line or cell was pasted. Nothing was put in yet.
       *[other] { $count } lines or cells were pasted, and this field holds one. Nothing was put in yet.
    }
paste-joined = Put them in one line
paste-entries =
    { $count ->
        [one] One line or cell was pasted. Nothing was put in yet.
       *[other] { $count } lines or cells were pasted. Nothing was put in yet.
    }
paste-each = Add each line as an entry
paste-elsewhere =
    { $count ->
        [one] One character was pasted. Nothing was put in.
       *[other] { $count } characters were pasted, more than any field takes. Nothing was put in; the text is still on the clipboard.
    }
