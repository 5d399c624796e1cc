package org.linli.account;

/** The kind of device that a client says it is: enough to know one's own again. */
enum Device {
  /** WeChat's own browser. */
  WECHAT,
  /** An iPhone or iPad. */
  APPLE_PHONE,
  /** Another phone. */
  PHONE,
  /** A computer with Windows. */
  WINDOWS,
  /** A Mac. */
  MAC,
  /** A computer with Linux, as 统信 and 麒麟 are. */
  LINUX,
  /** Something else. */
  OTHER;

  static Device of(String agent) {
    if (agent.contains("MicroMessenger")) {
      return WECHAT;
    }
    if (agent.contains("iPhone") || agent.contains("iPad")) {
      return APPLE_PHONE;
    }
    if (agent.contains("Android") || agent.contains("HarmonyOS") || agent.contains("OpenHarmony")) {
      return PHONE;
    }
    if (agent.contains("Windows")) {
      return WINDOWS;
    }
    if (agent.contains("Macintosh")) {
      return MAC;
    }
    return agent.contains("Linux") ? LINUX : OTHER;
  }
}
