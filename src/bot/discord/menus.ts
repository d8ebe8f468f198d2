import type { RESTPostAPIContextMenuApplicationCommandsJSONBody as Menu } from 'discord.js'
import { catalogue } from '#text/catalogue.ts'
import type { Key } from '#text/key.ts'
import { localised } from './names.ts'

/** What the menus of messages and of people offer. */
export const menus: readonly Menu[] = [menu(3, 'discord.menu.file'), menu(2, 'discord.menu.contact')]

function menu(type: 2 | 3, key: Key): Menu {
  return {
    type,
    name: catalogue.en[key],
    name_localizations: localised(key),
    contexts: [0, 1],
    integration_types: [0],
    default_member_permissions: null,
    nsfw: false,
  }
}
