-- What visitors did on the website and in the apps, by kind of browser. Networks, cookies and paths stay
-- behind. A visitor is the app's installation or the browser's cookie; who refuses cookies has none.
SELECT
    w.web_event_id AS event_id,
    w.session_id,
    local_day(w.happened_at) AS day,
    w.kind,
    w.user_agent AS browser,
    coalesce(w.device_id, w.cookie_id) AS visitor
FROM new.web_events AS w
