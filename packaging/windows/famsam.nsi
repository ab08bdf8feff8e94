; FamSam Desktop for one user of a computer: no administrator is needed.
; Removing it removes the files that were installed, one by one, and nothing else: stores and settings stay.
; makensis gets VERSION, PAYLOAD (the folder), FILES (what is in it, written by installers.py), OUT.

Unicode true
!include "MUI2.nsh"
!include "LogicLib.nsh"

!define NAME "FamSam Desktop"
!define MAKER "Familjesamverkansteamet i norra Örebro län"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\FamSam"

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\FamSam"
InstallDirRegKey HKCU "Software\FamSam" "Folder"
SetCompressor /SOLID lzma
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1053 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1053 "CompanyName" "${MAKER}"
VIAddVersionKey /LANG=1053 "FileDescription" "Installerar ${NAME}"
VIAddVersionKey /LANG=1053 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1053 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1053 "LegalCopyright" "${MAKER}"

!define MUI_WELCOMEPAGE_TEXT "FamSam installeras för dig på den här datorn. Det behövs ingen administratör.$\r$\n$\r$\nStäng FamSam först om det är öppet. Ditt lager, dina inställningar och dina säkerhetskopior rörs inte."
!define MUI_FINISHPAGE_RUN "$INSTDIR\FamSam.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Öppna FamSam"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Programmet tas bort. Ditt lager, dina inställningar och dina säkerhetskopior ligger kvar."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Swedish"

!include "${FILES}"

Section "Program"
  ; An earlier version may have had files that this one has not.
  ReadRegStr $0 HKCU "${UNINSTALL}" "QuietUninstallString"
  ReadRegStr $1 HKCU "Software\FamSam" "Folder"
  ${If} $0 != ""
    ExecWait '$0 _?=$1'
  ${EndIf}
  !insertmacro InstallPayload
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\Ta bort FamSam.exe"
  CreateShortcut "$SMPROGRAMS\FamSam.lnk" "$INSTDIR\FamSam.exe" "" "" "" "" "" "Planera, led och följ upp möten"
  WriteRegStr HKCU "Software\FamSam" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\FamSam.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${MAKER}"
  WriteRegStr HKCU "${UNINSTALL}" "Comments" "Lagret och säkerhetskopiorna ligger kvar när programmet tas bort."
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Ta bort FamSam.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Ta bort FamSam.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro RemovePayload
  Delete "$INSTDIR\Ta bort FamSam.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\FamSam.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\FamSam"
SectionEnd
