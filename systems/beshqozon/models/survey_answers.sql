-- Filled-in questionnaires by local day. They hold a special category (political views), so nothing here or in
-- the table below leads to a person: no pseudonym, no moment, and the key is random. Who was invited is in
-- another table, which shares no key with this one. A questionnaire stands for one person.
SELECT
    a.answer_id,
    a.answered_at AS day,
    a.survey,
    a.age AS age_band,
    a.income_band,
    a.household AS household_band,
    a.political_view AS opinion,
    a.satisfaction AS score,
    CASE WHEN a.age = '<18' THEN 'below_survey_age' END AS excluded_reason
FROM new.survey_answers AS a
