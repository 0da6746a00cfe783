import { useEffect, useRef, type ReactNode } from 'react'

/** The heading of a step. Takes the focus when the step begins, so that it is read aloud and keys start from it. */
export function StepTitle({ children, className }: { children: ReactNode; className?: string }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
