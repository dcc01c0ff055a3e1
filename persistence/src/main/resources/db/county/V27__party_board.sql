-- The board knows Party elections too (R-8).

-- The first day on which no notice stands before the next step; empty where none does (PE-3).
alter table county_${county}.party_election add opens_on date;

-- Kept again by whoever asks next, with what an older row cannot tell.
delete from county_${county}.election_board;
alter table county_${county}.election_board
  add party_election uuid,
  add party_stage text,
  add party_next_step text,
  add party_opens_on date,
  add party_objections int not null,
  add party_result text not null;
