-- What do the columns of a table mean?
SELECT column_name, unit, description
FROM data_dictionary
WHERE table_name = 'sales_daily'
ORDER BY position;
