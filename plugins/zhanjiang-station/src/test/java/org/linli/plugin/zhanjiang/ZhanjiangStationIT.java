package org.linli.plugin.zhanjiang;

import org.linli.testing.PluginContract;

/** Zhanjiang's plugin holds to the contract of every plugin. */
class ZhanjiangStationIT extends PluginContract {}
