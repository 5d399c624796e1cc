-- The scales of stars that held one after the other: the hours for one star, for two, and so on.
-- followed_at is set once everybody has the level that it gives them.
CREATE TABLE IF NOT EXISTS star_scale (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  hours       VARCHAR(100) NOT NULL,
  begun_at    DATETIME(3)  NOT NULL,
  followed_at DATETIME(3)  NULL,
  KEY star_scale_followed (followed_at, id)
);
