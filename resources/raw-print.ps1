# Hands the bytes of standard input to a Windows printer queue as they are (datatype RAW), as Microsoft documents it:
# OpenPrinter, StartDocPrinter, WritePrinter (winspool.drv). Not tried on a Windows computer yet.
param([Parameter(Mandatory = $true)][string]$Printer)
$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
public static class RawPrint {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public class DocInfo { public string Name; public string Output; public string DataType; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool ClosePrinter(IntPtr printer);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern int StartDocPrinter(IntPtr printer, int level, [In] DocInfo info);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndDocPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool StartPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  static void Must(bool done) { if (!done) throw new Win32Exception(Marshal.GetLastWin32Error()); }
  public static void Send(string name, byte[] bytes) {
    IntPtr printer;
    Must(OpenPrinter(name, out printer, IntPtr.Zero));
    try {
      Must(StartDocPrinter(printer, 1, new DocInfo { Name = "Mostrador", DataType = "RAW" }) != 0);
      Must(StartPagePrinter(printer));
      int written;
      Must(WritePrinter(printer, bytes, bytes.Length, out written) && written == bytes.Length);
      Must(EndPagePrinter(printer));
      Must(EndDocPrinter(printer));
    } finally { ClosePrinter(printer); }
  }
}
'@
$buffer = New-Object System.IO.MemoryStream
[Console]::OpenStandardInput().CopyTo($buffer)
try { [RawPrint]::Send($Printer, $buffer.ToArray()) }
catch { [Console]::Error.WriteLine($_.Exception.InnerException.Message); exit 1 }
