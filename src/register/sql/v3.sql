-- Schema 3, frozen: rows of the search index are numbered by the tag of the kind and the row of the record alone; what
-- comes first in a list is no longer part of the file. The index is derived: it is laid empty, and filled from the
-- records by whoever brings the file up to date.

DROP TABLE search;

CREATE VIRTUAL TABLE search USING fts5 (
    title,
    body,
    content = '',
    contentless_delete = 1,
    detail = column,
    tokenize = 'ascii'
);

INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
