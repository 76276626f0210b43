/// What the ids of this system stand for; never instantiated, each named by its alias below.
public enum Subjects {
  /// An account that signs in.
  public enum Account {}
  /// An application (申报书).
  public enum Application {}
  /// An approval document (核准文件).
  public enum ApprovalDocument {}
  /// An article of the portal (资讯、政策、操作手册).
  public enum Article {}
  /// An uploaded file (附件).
  public enum Attachment {}
  /// What an accepting authority has set up for one business (认定申报设置).
  public enum AuthoritySetting {}
  /// An issuance batch (发证批次).
  public enum Batch {}
  /// A certificate (职称证书).
  public enum Certificate {}
  /// Old certificates that an authority imports together (批量导入).
  public enum CertificateImport {}
  /// A holder's request about a certificate (登记、完善、申请补正).
  public enum CertificateRequest {}
  /// A review committee (评审委员会).
  public enum Committee {}
  /// A record of dishonest conduct (诚信记录).
  public enum IntegrityRecord {}
  /// A background job.
  public enum Job {}
  /// A message to a person or a unit (消息).
  public enum Message {}
  /// A natural person.
  public enum Person {}
  /// A committee's plan for a round of review (申报计划).
  public enum Plan {}
  /// One record of a form's section (一段学历、一段工作经历).
  public enum Record {}
  /// A unit's request for its superior to be registered (上级单位登记申请).
  public enum SuperiorRequest {}
  /// A unit (单位).
  public enum Unit {}
  /// A visit of an application to one unit.
  public enum Visit {}
}

/// An account that signs in.
public typealias AccountID = ID<Subjects.Account>
/// An application (申报书).
public typealias ApplicationID = ID<Subjects.Application>
/// An approval document (核准文件).
public typealias ApprovalDocumentID = ID<Subjects.ApprovalDocument>
/// An article of the portal (资讯、政策、操作手册).
public typealias ArticleID = ID<Subjects.Article>
/// An uploaded file (附件).
public typealias AttachmentID = ID<Subjects.Attachment>
/// What an accepting authority has set up for one business (认定申报设置).
public typealias AuthoritySettingID = ID<Subjects.AuthoritySetting>
/// An issuance batch (发证批次).
public typealias BatchID = ID<Subjects.Batch>
/// A certificate (职称证书).
public typealias CertificateID = ID<Subjects.Certificate>
/// Old certificates that an authority imports together (批量导入).
public typealias CertificateImportID = ID<Subjects.CertificateImport>
/// A holder's request about a certificate (登记、完善、申请补正).
public typealias CertificateRequestID = ID<Subjects.CertificateRequest>
/// A review committee (评审委员会).
public typealias CommitteeID = ID<Subjects.Committee>
/// A record of dishonest conduct (诚信记录).
public typealias IntegrityRecordID = ID<Subjects.IntegrityRecord>
/// A background job.
public typealias JobID = ID<Subjects.Job>
/// A message to a person or a unit (消息).
public typealias MessageID = ID<Subjects.Message>
/// A natural person.
public typealias PersonID = ID<Subjects.Person>
/// A committee's plan for a round of review (申报计划).
public typealias PlanID = ID<Subjects.Plan>
/// One record of a form's section (一段学历、一段工作经历).
public typealias RecordID = ID<Subjects.Record>
/// A unit's request for its superior to be registered (上级单位登记申请).
public typealias SuperiorRequestID = ID<Subjects.SuperiorRequest>
/// A unit (单位).
public typealias UnitID = ID<Subjects.Unit>
/// A visit of an application to one unit.
public typealias VisitID = ID<Subjects.Visit>
