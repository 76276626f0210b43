import HTTPTypes
import Titles

/// 初定资格审核, 确认资格审核: the same pages for each business.
extension Routes {
  /// The worklist; tab, filters, order and page stand in its query.
  static let examinations = Route<UnitID, Business>(.get, "/units/{unit}/examinations/{business}")
  /// Filters are posted: a mobile number must not stand in an address.
  static let examinationsFilter = Route<UnitID, Business>(.post, "/units/{unit}/examinations/{business}/filter")
  /// A button above the list with the ticked rows: leads to the page that asks first.
  static let examinationSelection = Route<UnitID, Business>(.post, "/units/{unit}/examinations/{business}/selection")
  /// How many and which, before a bulk action is done.
  static let examinationBulk = Route<UnitID, Business, String>(.get, "/units/{unit}/examinations/{business}/bulk/{action}")
  static let examinationBulkDo = Route<UnitID, Business, String>(.post, "/units/{unit}/examinations/{business}/bulk/{action}")
  /// 下载申报书 of several: a PDF or a zip.
  static let examinationDownload = Route<UnitID, Business>(.get, "/units/{unit}/examinations/{business}/download")
  /// 公示表, to be printed.
  static let postingSheet = Route<UnitID, Business>(.get, "/units/{unit}/examinations/{business}/posting-sheet")
  /// 申请登记上级单位: the unit above isn't to be found.
  static let superiorRequests = Route<UnitID, Business>(.get, "/units/{unit}/examinations/{business}/superior-requests")
  static let superiorRequestSend = Route<UnitID, Business>(.post, "/units/{unit}/examinations/{business}/superior-requests")
  /// 公示表 as a PDF; the paper stands in its query.
  static let postingSheetFile = Route<UnitID, Business>(.get, "/units/{unit}/examinations/{business}/posting-sheet/file")

  /// 申报书审核.
  static let examination = Route<UnitID, Business, VisitID>(.get, "/units/{unit}/examinations/{business}/{visit}")
  /// 办理记录.
  static let examinationRecord = Route<UnitID, Business, VisitID>(.get, "/units/{unit}/examinations/{business}/{visit}/record")
  /// 推荐意见 or 查档情况 as a PDF: one of ``ExaminationPaper``.
  static let examinationPaper = Route<UnitID, Business, VisitID, String>(
    .get, "/units/{unit}/examinations/{business}/{visit}/papers/{paper}")
  /// 下载材料包: 申报书 with all evidence as a zip archive.
  static let examinationDossier = Route<UnitID, Business, VisitID>(
    .get, "/units/{unit}/examinations/{business}/{visit}/dossier.zip")
  /// 已核验: a file was compared with its original, or wasn't after all.
  static let examinationFileCheck = Route<UnitID, Business, VisitID, AttachmentID>(
    .post, "/units/{unit}/examinations/{business}/{visit}/files/{attachment}/check")
  /// 审核意见 by section, saved by a button and while typing.
  static let examinationNotes = Route<UnitID, Business, VisitID>(.post, "/units/{unit}/examinations/{business}/{visit}/notes")
  static let examinationNotesAutosave = Route<UnitID, Business, VisitID>(
    .patch, "/units/{unit}/examinations/{business}/{visit}/notes")
  /// What an action asks before it is done, and the deed.
  static let examinationDialog = Route<UnitID, Business, VisitID, String>(
    .get, "/units/{unit}/examinations/{business}/{visit}/actions/{action}")
  static let examinationAct = Route<UnitID, Business, VisitID, String>(
    .post, "/units/{unit}/examinations/{business}/{visit}/actions/{action}")
  /// 呈报材料真实性保证书 and 公示时间: the first dialog of 报送上级单位.
  static let examinationGuarantee = Route<UnitID, Business, VisitID>(
    .get, "/units/{unit}/examinations/{business}/{visit}/guarantee")
  static let examinationGuaranteeCheck = Route<UnitID, Business, VisitID>(
    .post, "/units/{unit}/examinations/{business}/{visit}/guarantee")
  /// 考核推荐意见: the second one.
  static let examinationForward = Route<UnitID, Business, VisitID>(.get, "/units/{unit}/examinations/{business}/{visit}/forward")
  static let examinationForwardDo = Route<UnitID, Business, VisitID>(
    .post, "/units/{unit}/examinations/{business}/{visit}/forward")
  /// Units that may receive it, by a part of their name: JSON.
  static let examinationReceivers = Route<UnitID, Business, VisitID>(
    .get, "/units/{unit}/examinations/{business}/{visit}/receivers")
  /// What was done, and 审核下一条.
  static let examinationResult = Route<UnitID, Business, VisitID>(.get, "/units/{unit}/examinations/{business}/{visit}/result")
}
