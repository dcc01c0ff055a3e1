package dev.jiceng.scheme;

/** What is done with a scheme. */
public enum SchemeAction {
  /** 报送: the first time, and again after it came back. */
  SUBMIT,
  /** 退回修改 */
  RETURN,
  /** 审核同意 */
  APPROVE,
  /** 印发 */
  ISSUE
}
