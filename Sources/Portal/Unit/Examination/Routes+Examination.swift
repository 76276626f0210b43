import HTTPTypes
import Titles

/// 初定资格审核.
extension Routes {
  /// The worklist; tab, filters, order and page stand in its query.
  static let examinations = Route<UnitID>(.get, "/units/{unit}/initial-determinations")
  /// Filters are posted: a mobile number must not stand in an address.
  static let examinationsFilter = Route<UnitID>(.post, "/units/{unit}/initial-determinations/filter")
  /// A button above the list with the ticked rows: leads to the page that asks first.
  static let examinationSelection = Route<UnitID>(.post, "/units/{unit}/initial-determinations/selection")
  /// How many and which, before a bulk action is done.
  static let examinationBulk = Route<UnitID, String>(.get, "/units/{unit}/initial-determinations/bulk/{action}")
  static let examinationBulkDo = Route<UnitID, String>(.post, "/units/{unit}/initial-determinations/bulk/{action}")
  /// 下载申报书 of several: a PDF or a zip.
  static let examinationDownload = Route<UnitID>(.get, "/units/{unit}/initial-determinations/download")
  /// 公示表, to be printed.
  static let postingSheet = Route<UnitID>(.get, "/units/{unit}/initial-determinations/posting-sheet")

  /// 申报书审核.
  static let examination = Route<UnitID, VisitID>(.get, "/units/{unit}/initial-determinations/{visit}")
  /// 办理记录.
  static let examinationRecord = Route<UnitID, VisitID>(.get, "/units/{unit}/initial-determinations/{visit}/record")
  /// 已核验: a file was compared with its original, or wasn't after all.
  static let examinationFileCheck = Route<UnitID, VisitID, AttachmentID>(
    .post, "/units/{unit}/initial-determinations/{visit}/files/{attachment}/check")
  /// What an action asks before it is done, and the deed.
  static let examinationDialog = Route<UnitID, VisitID, String>(
    .get, "/units/{unit}/initial-determinations/{visit}/actions/{action}")
  static let examinationAct = Route<UnitID, VisitID, String>(
    .post, "/units/{unit}/initial-determinations/{visit}/actions/{action}")
  /// 呈报材料真实性保证书 and 公示时间: the first dialog of 报送上级单位.
  static let examinationGuarantee = Route<UnitID, VisitID>(
    .get, "/units/{unit}/initial-determinations/{visit}/guarantee")
  static let examinationGuaranteeCheck = Route<UnitID, VisitID>(
    .post, "/units/{unit}/initial-determinations/{visit}/guarantee")
  /// 考核推荐意见: the second one.
  static let examinationForward = Route<UnitID, VisitID>(.get, "/units/{unit}/initial-determinations/{visit}/forward")
  static let examinationForwardDo = Route<UnitID, VisitID>(.post, "/units/{unit}/initial-determinations/{visit}/forward")
  /// Units that may receive it, by a part of their name: JSON.
  static let examinationReceivers = Route<UnitID, VisitID>(
    .get, "/units/{unit}/initial-determinations/{visit}/receivers")
  /// What was done, and 审核下一条.
  static let examinationResult = Route<UnitID, VisitID>(.get, "/units/{unit}/initial-determinations/{visit}/result")
}
