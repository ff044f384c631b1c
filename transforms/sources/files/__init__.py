"""File drops as an operational store: CSV, JSON Lines (either also gzipped) and Parquet below one folder.

**Tables.** ``source_name`` is a pattern below the folder: ``pos/*.csv``, ``clicks/**/*.jsonl.gz``,
``orders/dt=*/part-*.parquet``. A file's own suffix tells its format. ``FieldSpec.path`` is the name in the
file where it differs: a header name as it stands (CSV), keys by dots (JSON, Parquet structs), or ``@dt`` for
the part of the path that says ``dt=…``. Columns are found by name: their order may differ between files.
Every file must have every declared column and no other; what is dropped or not to be read is declared too, in
JSON also as a whole object. A key that lacks in a record of JSON Lines is null there.

**Which files.** The list is fixed when the reader is opened, each with its size and time; what a table's
files hold is examined when the table is first asked for. Links are not followed. Hidden files, and what
bears the suffix of an upload under way (``.part``, ``.tmp``, …), are no files. Of the rest, these are left
out as a whole and counted by :meth:`~reader.FileReader.left_out`:

- ``files_half_written``: a gzip stream or Parquet file without its end; CSV that does not end with a line
  end, or ends within quotes; a last line of JSON that is no whole object; what changed while it was read.
  Such a file may be whole tomorrow. A last line of CSV without line end may be whole, but nobody can tell
  ``125`` from the beginning of ``125000``.
- ``files_duplicate``: the same content as another file, under whatever name, gzipped or not. The first
  that arrived is taken.
- ``files_empty``, ``files_malformed`` (a record beyond all bounds, damaged pages), ``files_other_format``.

Their rows are none of the source's: they are neither in ``count`` nor in ``Extracted.excluded``, so that
``count == rows + excluded`` speaks of rows only, and of all rows of all files that were taken. A record that
cannot be read in a good file (too few fields, no JSON) is a row: ``malformed:<first key column>``.

**Windows** are of the cursor alone, whatever the file a row came in and whenever that came. So every row
is in one window, and reading a day again after a late file gives that day whole: its stored partition is
replaced, nothing is counted twice, and the same files always give the same days, also in an empty home. The
other rule, giving late rows to the night of their arrival, was refused: arrival is a property of the copy
(restore a backup and all history arrives today), a day read again would lose the rows, and what is to be
deleted by its age would lie under a younger day. In place of it the reader says which closed days a night
has to read again: :meth:`~reader.FileReader.late_days`, the days of rows in files that arrived since.

A cursor that is no moment but begins with a date belongs to that day, where its row is excluded; a record
with neither is in no window and counted by ``outside``.

**Cost.** A file is examined once: its rows per quarter of an hour, the first and the last moment, the hash of
its content and which declared columns it has are remembered under ``PARDA_HOME``, encrypted, by a keyed
digest of its place (see ``index.py``). So ``count`` reads nothing, and a night reads the files that hold rows
of it. Without the key of use ``files`` every file is examined by each reader anew.
"""
