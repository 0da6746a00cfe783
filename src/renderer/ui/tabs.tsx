import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import './tabs.css'

export type TabItem<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
  /** How many wait behind it; not shown when zero. */
  readonly count?: number
}

export type TabsProps<Id extends string> = {
  readonly label: string
  readonly tabs: readonly TabItem<Id>[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
  /** `row`: segments over their content. `side`: a list at its left, as in settings. */
  readonly look?: 'row' | 'side'
  /** Stands over the list of the `side` look. */
  readonly heading?: ReactNode
  /** What the chosen tab shows. */
  readonly children: ReactNode
}

/** Pages behind tabs; arrows, Home and End move between them. Each tab carries `data-tab` with its id. */
export function Tabs<Id extends string>(props: TabsProps<Id>): ReactNode {
  const { look = 'row' } = props
  return (
    <AriaTabs
      className={`tabset tabset--${look}`}
      orientation={look === 'row' ? 'horizontal' : 'vertical'}
      selectedKey={props.chosen}
      onSelectionChange={key => {
        const tab = props.tabs.find(({ id }) => id === key)
        if (tab !== undefined && tab.id !== props.chosen) props.onChoose(tab.id)
      }}
    >
      <div className="tabset__head">
        {props.heading}
        <TabList className="tabset__list" aria-label={props.label}>
          {props.tabs.map(tab => (
            <Tab key={tab.id} id={tab.id} className="tabset__tab" data-tab={tab.id}>
              {tab.icon}
              <span>{tab.label}</span>
              {tab.count !== undefined && tab.count > 0 && <span className="count digits">{tab.count}</span>}
            </Tab>
          ))}
        </TabList>
      </div>
      <TabPanel key={props.chosen} id={props.chosen} className="tabset__panel">
        {props.children}
      </TabPanel>
    </AriaTabs>
  )
}
