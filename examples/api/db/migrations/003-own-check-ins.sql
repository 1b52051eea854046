-- Whose it is, where the sender's token says so.
alter table kith_received add column patient text;
create index kith_received_patient on kith_received (kind, patient, arrival);
