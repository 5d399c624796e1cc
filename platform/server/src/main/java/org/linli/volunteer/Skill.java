package org.linli.volunteer;

/** What someone can do that an activity may need; the words stand in the bundle. */
public enum Skill {
  /** 急救. */
  FIRST_AID,
  /** 医疗护理. */
  MEDICAL,
  /** 心理疏导. */
  COUNSELLING,
  /** 法律. */
  LAW,
  /** 课业辅导. */
  TEACHING,
  /** 文艺. */
  ARTS,
  /** 体育. */
  SPORTS,
  /** 外语. */
  LANGUAGES,
  /** 手语. */
  SIGN_LANGUAGE,
  /** 计算机. */
  COMPUTERS,
  /** 摄影摄像. */
  PHOTOGRAPHY,
  /** 写作宣传. */
  WRITING,
  /** 水电维修. */
  REPAIRS,
  /** 理发. */
  HAIRDRESSING,
  /** 烹饪. */
  COOKING,
  /** 驾驶. */
  DRIVING,
  /** 应急救援. */
  RESCUE,
  /** 社会工作. */
  SOCIAL_WORK
}
