# What is said and asked of something typed or pasted.

refusal-too-many-decimals = This has more decimals than can be saved here. Round it.
refusal-ambiguous-amount = The last sign could group thousands or begin the decimals. Which is meant?
hidden-found =
    { $count ->
        [one] One character here can’t be seen. It is kept as it was given.
       *[other] { $count } characters here can’t be seen. They are kept as they were given.
    }
hidden-remove = Remove what can’t be seen
paste-too-long =
    { $count ->
        [one] The pasted text has one character, and up to { $most } fit here. Nothing was put in; the text is still on the clipboard.
       *[other] The pasted text has { $count } characters, and up to { $most } fit here. Nothing was put in; the text is still on the clipboard.
    }
paste-first =
    { $count ->
        [one] Put in the first character
       *[other] Put in the first { $count } characters
    }
paste-lines =
    { $count ->
        [one] The pasted text has one line or cell. Nothing was put in yet.
       *[other] The pasted text has { $count } lines or cells, and this field holds one. Nothing was put in yet.
    }
paste-joined = Put everything in one line
paste-entries =
    { $count ->
        [one] The pasted text has one line or cell. Nothing was put in yet.
       *[other] The pasted text has { $count } lines or cells. Nothing was put in yet.
    }
paste-each = Add each line as an entry of its own
paste-elsewhere =
    { $count ->
        [one] The pasted text has one character. Nothing was put in.
       *[other] The pasted text has { $count } characters, more than any field takes. Nothing was put in; the text is still on the clipboard.
    }
doubt-email = Is this an e-mail address? One looks like name@example.org.
doubt-web-address = Is this a web address? One looks like www.example.org.
doubt-in-future = This day is still to come. Is it meant so?
doubt-time-zone = This time zone is not known here. One looks like Europe/Paris.
