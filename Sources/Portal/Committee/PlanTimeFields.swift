import Titles

/// The times of a plan as fields: all of them in a draft, those that may still be put off in a published plan.
struct PlanTimeFields: Component {
  let times: Times
  let issues: FormIssues

  /// What stands in the fields.
  struct Times: Equatable {
    /// 个人申报开始时间; nil where it can't change any more.
    var opens: String?
    var closes: String
    var unitDeadline: String
    var centerDeadline: String
    var bureauDeadline: String
    var paymentOpens: String
    var paymentCloses: String
    /// 审核宽限; nil where it can't change any more.
    var graceHours: String?
  }

  var html: HTML {
    let opens = times.opens.map { field("opens", "个人申报开始时间", $0) }
    let closes = field("closes", "个人申报截止时间", times.closes)
    let unit = field(
      "unitDeadline", "单位审核截止时间", times.unitDeadline, hint: "与个人申报截止之间，须留足单位公示的5个工作日。")
    let center = field("centerDeadline", "区县人才中心审核截止时间", times.centerDeadline)
    let bureau = field("bureauDeadline", "市人才中心或区县人社局审核截止时间", times.bureauDeadline)
    let pay = field("paymentOpens", "缴费开始时间", times.paymentOpens, isRequired: false, hint: "暂不确定的可以不填。")
    let paid = field("paymentCloses", "缴费截止时间", times.paymentCloses, isRequired: false)
    let grace = times.graceHours.map {
      NumberField(
        FieldInfo("graceHours", "审核宽限", hint: "各级审核截止后仍可报送的时间，不向申报人公布。", error: issues["graceHours"]), value: $0,
        unit: "小时")
    }
    return "\(opens)\(closes)\(unit)\(center)\(bureau)\(pay)\(paid)\(grace)"
  }

  private func field(
    _ name: String, _ label: String, _ value: String, isRequired: Bool = true, hint: String? = nil
  ) -> DateField {
    DateField(
      FieldInfo(name, label, required: isRequired, hint: hint, error: issues[name]), value: value, precision: .minute)
  }
}
