import HTTPTypes
import Titles

/// What an accepting authority does besides examining.
extension Routes {
  /// 认定申报设置.
  static let authoritySettings = Route<UnitID>(.get, "/units/{unit}/authority-settings")
  /// 新增.
  static let authoritySettingNew = Route<UnitID>(.get, "/units/{unit}/authority-settings/new")
  static let authoritySettingCreate = Route<UnitID>(.post, "/units/{unit}/authority-settings/new")
  /// 编辑.
  static let authoritySetting = Route<UnitID, AuthoritySettingID>(.get, "/units/{unit}/authority-settings/{setting}")
  static let authoritySettingSave = Route<UnitID, AuthoritySettingID>(.post, "/units/{unit}/authority-settings/{setting}")

  /// 核准文件发布.
  static let approvalDocuments = Route<UnitID>(.get, "/units/{unit}/approval-documents")
  /// 新建.
  static let approvalDocumentNew = Route<UnitID>(.get, "/units/{unit}/approval-documents/new")
  /// 发布.
  static let approvalDocumentPublish = Route<UnitID>(.post, "/units/{unit}/approval-documents/new")
  static let approvalDocument = Route<UnitID, ApprovalDocumentID>(.get, "/units/{unit}/approval-documents/{document}")
  /// 撤回.
  static let approvalDocumentWithdraw = Route<UnitID, ApprovalDocumentID>(
    .post, "/units/{unit}/approval-documents/{document}/withdraw")

  /// 职称认定发证.
  static let batches = Route<UnitID>(.get, "/units/{unit}/batches")
  /// 创建发证批次.
  static let batchNew = Route<UnitID>(.get, "/units/{unit}/batches/new")
  static let batchCreate = Route<UnitID>(.post, "/units/{unit}/batches/new")
  /// 修改.
  static let batchEdit = Route<UnitID, BatchID>(.get, "/units/{unit}/batches/{batch}/edit")
  static let batchSave = Route<UnitID, BatchID>(.post, "/units/{unit}/batches/{batch}/edit")
  /// 删除.
  static let batchRemoval = Route<UnitID, BatchID>(.get, "/units/{unit}/batches/{batch}/delete")
  static let batchDelete = Route<UnitID, BatchID>(.post, "/units/{unit}/batches/{batch}/delete")
  /// 管理.
  static let batch = Route<UnitID, BatchID>(.get, "/units/{unit}/batches/{batch}")
  /// 发证名册 as a PDF.
  static let batchRoster = Route<UnitID, BatchID>(.get, "/units/{unit}/batches/{batch}/roster")
  /// The dialog of one of the buttons of 发证管理, for the ticked rows.
  static let issuanceAction = Route<UnitID, BatchID>(.post, "/units/{unit}/batches/{batch}/actions")
  /// 保存 in that dialog.
  static let issuanceDecision = Route<UnitID, BatchID>(.post, "/units/{unit}/batches/{batch}/decisions")
  /// 查看发证进度.
  static let issuanceProgress = Route<UnitID, BatchID>(.get, "/units/{unit}/batches/{batch}/progress")
  static let issuanceProgressStatus = Route<UnitID, BatchID>(.get, "/units/{unit}/batches/{batch}/progress/status")
  /// 查看.
  static let issuance = Route<UnitID, BatchID, ApplicationID>(
    .get, "/units/{unit}/batches/{batch}/applications/{application}")
  /// 登记和导入的证书: those in the unit's name that weren't issued from its batches.
  static let heldCertificates = Route<UnitID>(.get, "/units/{unit}/certificates")
  static let heldCertificate = Route<UnitID, CertificateID>(.get, "/units/{unit}/certificates/{certificate}")
  /// 撤销证书: what it asks, and the deed.
  static let heldCertificateRevocation = Route<UnitID, CertificateID>(
    .get, "/units/{unit}/certificates/{certificate}/revoke")
  static let heldCertificateRevoke = Route<UnitID, CertificateID>(
    .post, "/units/{unit}/certificates/{certificate}/revoke")
  /// The PDF of a certificate that the unit issued.
  static let issuedCertificateFile = Route<UnitID, CertificateID>(
    .get, "/units/{unit}/certificates/{certificate}/file")
  /// The same certificate as OFD.
  static let issuedCertificateOFD = Route<UnitID, CertificateID>(
    .get, "/units/{unit}/certificates/{certificate}/ofd")

  /// 上报人社部: the unit's outbox.
  static let reports = Route<UnitID>(.get, "/units/{unit}/reports")
  /// 标记为已上报.
  static let reportsMark = Route<UnitID>(.post, "/units/{unit}/reports")
  /// 导出上报文件.
  static let reportsExport = Route<UnitID>(.post, "/units/{unit}/reports/export")

  /// 批量导入证书.
  static let certificateImport = Route<UnitID>(.get, "/units/{unit}/certificate-imports")
  static let certificateImportCheck = Route<UnitID>(.post, "/units/{unit}/certificate-imports")
  /// 下载模板.
  static let certificateImportTemplate = Route<UnitID>(.get, "/units/{unit}/certificate-imports/template")
  /// The preview of what waits to be confirmed.
  static let certificateImportPreview = Route<UnitID, CertificateImportID>(
    .get, "/units/{unit}/certificate-imports/{import}/preview")
  /// 确认导入.
  static let certificateImportConfirm = Route<UnitID, CertificateImportID>(
    .post, "/units/{unit}/certificate-imports/{import}/confirm")

  /// 证书登记审核.
  static let certificateRequests = Route<UnitID>(.get, "/units/{unit}/certificate-requests")
  /// 审核 or 查看.
  static let certificateExamination = Route<UnitID, CertificateRequestID>(
    .get, "/units/{unit}/certificate-requests/{request}")
  /// 通过 or 退回.
  static let certificateExaminationDecision = Route<UnitID, CertificateRequestID>(
    .post, "/units/{unit}/certificate-requests/{request}")
}
