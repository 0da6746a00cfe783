// The yardstick: the least an Electron program can do and still paint something.
const path = require('node:path')
const { app, BrowserWindow } = require('electron')

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 })
  return window.loadFile(path.join(__dirname, 'blank.html'))
})
