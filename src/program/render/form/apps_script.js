/**
 * Builds the questionnaire in Google Forms. Open https://script.google.com, make a new project, put this
 * text in the place of what stands there, choose "buildForm" and press Run. The addresses of the new form
 * stand in the log below. What the form's "Download responses (.csv)" gives is read as it is.
 */
const PLAN = {{ plan }};

function buildForm() {
  const form = FormApp.create(PLAN.title);
  form.setTitle(PLAN.title);
  form.setDescription(PLAN.description);
  form.setProgressBar(true);
  form.setConfirmationMessage(PLAN.confirmation);
  PLAN.pages.forEach((page, index) => {
    if (index > 0) {
      form.addPageBreakItem();
    }
    page.forEach((question) => addQuestion(form, question));
  });
  Logger.log("To fill in: " + form.getPublishedUrl());
  Logger.log("To edit: " + form.getEditUrl());
}

function addQuestion(form, question) {
  const add = { one: "addMultipleChoiceItem", several: "addCheckboxItem", text: "addTextItem" };
  const item = form[add[question.kind]]();
  item.setTitle(question.title);
  item.setHelpText(question.help);
  if (question.choices.length > 0) {
    item.setChoiceValues(question.choices);
  }
  if (question.most > 0) {
    item.setValidation(FormApp.createCheckboxValidation().requireSelectAtMost(question.most).build());
  }
}
