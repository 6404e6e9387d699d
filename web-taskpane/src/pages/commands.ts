/** What Outlook runs without a pane: built alone into commands.js, since classic Outlook loads one plain script. */
import '../outlook/on-message-send';
