-- Answers to surveys: the points, never the words. A participant is known by e-mail address.
SELECT
    a.answer_id,
    local_day(a.answered_at) AS day,
    a.survey,
    a.email AS respondent,
    a.score
FROM new.survey_answers AS a
