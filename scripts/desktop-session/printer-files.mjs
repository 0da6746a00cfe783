import path from 'node:path'

/** Nobody but this session reaches the socket, so every request on it is allowed. @param {string} socketPath */
export function schedulerConfig(socketPath) {
  return `Listen ${socketPath}
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`
}

/** @param {string} cupsDir */
export function filesConfig(cupsDir) {
  /** @param {string} name */
  const inside = name => path.join(cupsDir, name)
  return `ServerRoot ${cupsDir}
ServerBin ${inside('lib')}
DataDir /usr/share/cups
RequestRoot ${inside('spool')}
TempDir ${inside('spool/tmp')}
CacheDir ${inside('cache')}
StateDir ${inside('state')}
ServerKeychain ${inside('ssl')}
ErrorLog ${inside('error_log')}
AccessLog ${inside('access_log')}
PageLog ${inside('page_log')}
`
}

/**
 * A CUPS backend is called as `backend job user title copies options [file]`, and with nothing to list itself. The job
 * is written aside and renamed, so that whoever watches the folder only ever sees whole files.
 * @param {string} printsDir
 */
export function dropBackend(printsDir) {
  return `#!/bin/sh
if [ $# -eq 0 ]; then echo 'direct file-drop:/ "Recibos" "Recibos"'; exit 0; fi
cat "\${6:--}" > '${printsDir}'/".$1.partial" && mv '${printsDir}'/".$1.partial" '${printsDir}'/"$1.pdf"
`
}

/** An 80 mm roll that takes PDF as it is and cuts where the page ends. Sizes in points, 1/72 inch. */
export const receiptPrinterPpd = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "RECIBOS.PPD"
*Manufacturer: "Mostrador"
*Product: "(Recibos)"
*ModelName: "Mostrador Recibos 80 mm"
*ShortNickName: "Mostrador Recibos 80 mm"
*NickName: "Mostrador Recibos 80 mm"
*PSVersion: "(3010) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Paper: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: w227h340
*PageSize w227h340/80 x 120 mm: ""
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Paper: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: w227h340
*PageRegion w227h340/80 x 120 mm: ""
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: w227h340
*ImageableArea w227h340: "0 0 227 340"
*ImageableArea A4: "0 0 595 842"
*DefaultPaperDimension: w227h340
*PaperDimension w227h340: "227 340"
*PaperDimension A4: "595 842"
*VariablePaperSize: True
*MaxMediaWidth: "600"
*MaxMediaHeight: "8000"
*HWMargins: 0 0 0 0
*CustomPageSize True: ""
*ParamCustomPageSize Width: 1 points 72 600
*ParamCustomPageSize Height: 2 points 72 8000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
*DefaultFont: Courier
`
