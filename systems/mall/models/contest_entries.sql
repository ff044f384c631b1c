-- Entries to contests: that there was one, never what it said. A contestant is known by phone number. Whoever may
-- be under sixteen by the year of birth is left out; an entry found so is to be deleted by the shop.
SELECT
    c.entry_id,
    local_day(c.entered_at) AS day,
    c.contest,
    c.way AS channel,
    c.phone AS respondent,
    CASE WHEN year(local_day(c.entered_at)) - year(c.birth_date) <= 16 THEN 'below_minimum_age' END
        AS excluded_reason
FROM new.contest_entries AS c
