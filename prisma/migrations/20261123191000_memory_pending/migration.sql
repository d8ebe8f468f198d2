-- What waits to be put into the index is put there by the hundred, which takes a third of the time; and as a search goes
-- through all that waits, only a little may.
ALTER INDEX memory_entry_marks SET (fastupdate = on, gin_pending_list_limit = 256);
