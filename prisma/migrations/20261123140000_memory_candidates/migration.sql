-- The entries of the memory that have one of some marks, or one of the asking ministries' with one of some more: in one
-- row, one after another, for ten thousand rows cost more to hand over than to compare. By the index alone: PostgreSQL
-- thinks that to compare two lists of marks costs as little as to compare two numbers, and would compare them all.
CREATE FUNCTION memory_candidates(
  any_of int[], asking text[], asked int[], any_of_asked int[],
  OUT refs text, OUT own text, OUT topics text, OUT sizes text, OUT units text
)
LANGUAGE sql STABLE
SET enable_seqscan = off
SET jit = off
SET work_mem = '32MB'
AS $$
  SELECT string_agg(e.ref, E'\n'), string_agg((e.requesters && asking)::int::text, ''),
    string_agg(array_to_string(e.topics, ' '), E'\n'), string_agg(octet_length(e.units)::text, ' '),
    encode(string_agg(e.units, ''), 'base64')
  FROM memory_entry e
  WHERE e.marks && any_of OR (e.marks && asked AND e.marks && any_of_asked)
$$;

-- What waits to be put into an index is compared one by one with every search: after a few thousand requests that is all
-- a search does.
ALTER INDEX memory_entry_marks SET (fastupdate = off);
