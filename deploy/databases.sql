-- Run once, by the image of PostgreSQL, where its folder of data is empty.
CREATE DATABASE order_service;
CREATE DATABASE payment_service;
CREATE DATABASE notification_service;
