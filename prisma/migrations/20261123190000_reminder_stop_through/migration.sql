-- Of a pledge each instalment is owed anew: the word that nobody need be reminded holds for what is due through a day.
ALTER TABLE "reminder_stop" ADD COLUMN "through" DATE;
