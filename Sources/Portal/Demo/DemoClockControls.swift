/// The buttons of the demonstration's bar that move its clock; afterwards one is back on the page.
struct DemoClockControls: Component {
  var token: FormToken
  /// The page that one is on.
  var address: String
  /// The day it is now: the next one is the earliest that can be chosen.
  var tomorrow: String

  var html: HTML {
    let steps = [
      Button("+1 天", .quiet, name: "step", value: "day"),
      Button("+1 个工作日", .quiet, name: "step", value: "working-day"),
    ]
    let date: HTML = """
      <label class="visually-hidden" for="demo-day">调整到日期</label><input type="date" id="demo-day" name="day" \
      min="\(tomorrow)">\(Button("调整到该日期", .quiet, name: "step", value: "to"))
      """
    return """
      <form class="inline-form demo-clock" method="post" action="\(Routes.demoClock().description)">\(FormTokenField(token))\
      \(HiddenFields(FormBody(["return": address])))\(steps)\(date)</form>
      """
  }
}
