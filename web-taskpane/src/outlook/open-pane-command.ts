/** The ribbon button of the manifest that opens the pane while writing; the alert before sending offers it. */
export const openPaneCommand = 'composeOpenPane';
