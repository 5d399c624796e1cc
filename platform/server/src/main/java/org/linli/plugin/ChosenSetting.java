package org.linli.plugin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A value that the current tenant has chosen.
 *
 * @param id its row
 * @param plugin whose setting it is
 * @param settingKey which
 * @param chosen the value
 */
@MappedEntity("plugin_setting")
record ChosenSetting(
    @Id @GeneratedValue @Nullable Long id, String plugin, String settingKey, String chosen) {}
