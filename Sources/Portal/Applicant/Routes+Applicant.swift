import HTTPTypes
import Titles

/// An applicant's applications.
extension Routes {
  /// 诚信承诺保证书.
  static let pledge = Route<AuthoritySettingID>(.get, "/me/apply/{setting}")
  /// 填写申报书.
  static let applicationStart = Route<AuthoritySettingID>(.post, "/me/apply/{setting}")

  /// 继续填报, 修改: the first section that isn't complete.
  static let fill = Route<ApplicationID>(.get, "/me/applications/{application}/fill")
  /// A section.
  static let fillSection = Route<ApplicationID, String>(.get, "/me/applications/{application}/fill/{section}")
  static let fillSectionSave = Route<ApplicationID, String>(.post, "/me/applications/{application}/fill/{section}")
  static let fillSectionAutosave = Route<ApplicationID, String>(.patch, "/me/applications/{application}/fill/{section}")
  /// Where a file of a section's field is put.
  static let fillUpload = Route<ApplicationID, String, String>(
    .put, "/me/applications/{application}/fill/{section}/files/{field}")
  /// The files that were uploaded before, for a section's field.
  static let fillReuse = Route<ApplicationID, String, String>(
    .get, "/me/applications/{application}/fill/{section}/files/{field}")
  static let fillReuseChoose = Route<ApplicationID, String, String>(
    .post, "/me/applications/{application}/fill/{section}/files/{field}")
  /// A new order of the records, sent by the browser.
  static let fillOrder = Route<ApplicationID, String>(.post, "/me/applications/{application}/fill/{section}/order")
  /// 按时间倒序排列.
  static let fillSort = Route<ApplicationID, String>(.post, "/me/applications/{application}/fill/{section}/sort")
  /// 新增: leads to the page of a record that isn't there yet.
  static let recordNew = Route<ApplicationID, String>(.get, "/me/applications/{application}/fill/{section}/records")
  /// One record.
  static let record = Route<ApplicationID, String, RecordID>(
    .get, "/me/applications/{application}/fill/{section}/records/{record}")
  static let recordSave = Route<ApplicationID, String, RecordID>(
    .post, "/me/applications/{application}/fill/{section}/records/{record}")
  static let recordAutosave = Route<ApplicationID, String, RecordID>(
    .patch, "/me/applications/{application}/fill/{section}/records/{record}")
  static let recordRemove = Route<ApplicationID, String, RecordID>(
    .post, "/me/applications/{application}/fill/{section}/records/{record}/remove")
  static let recordMove = Route<ApplicationID, String, RecordID>(
    .post, "/me/applications/{application}/fill/{section}/records/{record}/move")
  /// Where a file of a record's field is put.
  static let recordUpload = Route<ApplicationID, String, RecordID, String>(
    .put, "/me/applications/{application}/fill/{section}/records/{record}/files/{field}")
  static let recordReuse = Route<ApplicationID, String, RecordID, String>(
    .get, "/me/applications/{application}/fill/{section}/records/{record}/files/{field}")
  static let recordReuseChoose = Route<ApplicationID, String, RecordID, String>(
    .post, "/me/applications/{application}/fill/{section}/records/{record}/files/{field}")
  /// 重新验证.
  static let verify = Route<ApplicationID>(.post, "/me/applications/{application}/verify")

  /// 预览及提交.
  static let preview = Route<ApplicationID>(.get, "/me/applications/{application}/preview")
  /// 提交申报书.
  static let submit = Route<ApplicationID>(.post, "/me/applications/{application}/submit")
  /// What happens next, after a submission.
  static let submitted = Route<ApplicationID>(.get, "/me/applications/{application}/submitted")

  /// 查看.
  static let applicationView = Route<ApplicationID>(.get, "/me/applications/{application}")
  /// 办理记录.
  static let applicationRecord = Route<ApplicationID>(.get, "/me/applications/{application}/record")
  /// 下载申报书.
  static let applicationPDF = Route<ApplicationID>(.get, "/me/applications/{application}/form.pdf")
  /// 下载材料包: 申报书 with all evidence as a zip archive.
  static let applicationDossier = Route<ApplicationID>(.get, "/me/applications/{application}/dossier.zip")
  /// 撤回, 删除: a question first, then the deed.
  static let withdrawal = Route<ApplicationID>(.get, "/me/applications/{application}/withdraw")
  static let withdraw = Route<ApplicationID>(.post, "/me/applications/{application}/withdraw")
  static let deletion = Route<ApplicationID>(.get, "/me/applications/{application}/delete")
  static let delete = Route<ApplicationID>(.post, "/me/applications/{application}/delete")
  /// 催办/申请退回: what it asks, and the deed.
  static let reminder = Route<ApplicationID>(.get, "/me/applications/{application}/reminder")
  static let remind = Route<ApplicationID>(.post, "/me/applications/{application}/reminder")

  /// An uploaded file, for everybody who may see it.
  static let file = Route<AttachmentID>(.get, "/files/{attachment}")
}
