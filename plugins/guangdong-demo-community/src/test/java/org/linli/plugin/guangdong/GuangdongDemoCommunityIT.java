package org.linli.plugin.guangdong;

import org.linli.testing.PluginContract;

/** Guangdong's plugin holds to the contract of every plugin. */
class GuangdongDemoCommunityIT extends PluginContract {}
