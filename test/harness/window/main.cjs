// A bare window of the Electron the till runs on, for looking at the screens without a till behind them.
const { app, BrowserWindow } = require('electron')

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true })
  return window.loadURL('about:blank')
})
